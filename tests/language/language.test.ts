import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed } from '../../src/language/compose.ts';
import { languageOf } from '../../src/language/detect.ts';
import { initialsOf, keysOf } from '../../src/language/keyboard.ts';
import { particleAfter } from '../../src/language/particles.ts';
import { cleanText, keyOf } from '../../src/language/typed-text.ts';

describe('particles follow the sound', () => {
  test.each([
    ['ECS', '은는', '는', '에스 is open'],
    ['EC2', '은는', '는', 'read 투'],
    ['S3', '은는', '는', 'read 쓰리, not 삼'],
    ['ALB', '은는', '는', '비 is open'],
    ['API', '이가', '가', '아이 is open'],
    ['CDN', '은는', '은', '엔 is closed'],
    ['IAM', '을를', '을', '엠 is closed'],
    ['ECR', '으로', '로', '알 ends in ㄹ, which takes 로'],
    ['ACL', '으로', '로', '엘 ends in ㄹ too'],
    ['Fargate', '을를', '를', '게이트 is open'],
    ['Spot', '이가', '이', '스팟 is closed although it is spelled with t'],
    ['Pod', '이가', '가', '파드 is open'],
    ['Helm', '은는', '은', '헬름'],
    ['VPC Lattice', '와과', '와', 'the last word decides'],
    ['EKS(탄력적 쿠버네티스 서비스)', '은는', '는', 'brackets are not read'],
    ['로드 밸런서', '을를', '를', 'Hangul by its last syllable'],
    ['보안 그룹', '와과', '과', 'a closed syllable'],
    ['3', '은는', '은', 'a number alone is read in Korean: 삼'],
    ['서울', '으로', '로', 'ㄹ takes 로'],
    ['…', '은는', '는', 'nothing to read: the open form'],
  ] as const)('%s + %s → %s: %s', (text, pair, particle, _reason) => {
    expect(particleAfter(text, pair)).toBe(particle);
  });
});

describe('the language of a text', () => {
  test.each([
    ['파게이트', 'ko', 'Hangul means Korean'],
    ['ECS랑 EKS 뭐가 달라?', 'ko', 'Hangul among Latin names'],
    ['what is fargate', 'en', 'English words beyond a name'],
    ['ECS and EKS', 'en', 'one English word is enough'],
    ['fargate', null, 'a bare name says nothing'],
    ['explain fargate', null, 'neither does a command'],
    ['EC2 Auto Scaling group', null, 'a long name is still a name'],
    ['', null, 'nothing says nothing'],
  ] as const)('%s → %s: %s', (text, language, _reason) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('the Korean keyboard', () => {
  test.each([
    ['dPdir dlstmxjstm', '예약 인스턴스', 'a capital is another vowel'],
    ['rkqrk', '갑가', 'a consonant before a vowel begins the next syllable'],
    ['rkqtk', '갑사', 'a double final splits'],
    ['rkrtk', '각사', 'so does ㄳ'],
    ['hhoes', 'ㅗㅙㄷㄴ', 'vowels alone stay alone'],
    ['Ekf', '딸', 'a doubled initial'],
    ['xhE', '토ㄸ', 'ㄸ closes no syllable'],
    ['ekfrdl', '닭이', 'ㄺ before a silent ㅇ stays together'],
    ['ec2', 'ㄷㅊ2', 'digits stay'],
  ])('%s composes to %s: %s', (keys, text) => {
    expect(composed(keys)).toBe(text);
  });

  test('what was typed comes back from what it composed to', () => {
    const syllables = fc.array(
      fc.integer({ min: 0xac00, max: 0xd7a3 }).map(code => String.fromCharCode(code)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        syllables,
        letters => keysOf(composed(keysOf(letters.join('')))) === keysOf(letters.join('')),
      ),
    );
  });

  test('initial consonants', () => {
    expect(initialsOf('쿠버네티스')).toBe('ㅋㅂㄴㅌㅅ');
  });
});

describe('typed text', () => {
  test('invisible, right-to-left and broken characters go; what is left is the same word', () => {
    expect(cleanText('\u200Bfar\u202Egate\u0000\uD800')).toBe('fargate');
  });

  test('full-width letters are the same letters, and ㅋ stays ㅋ', () => {
    expect(cleanText('ＥＣＳ')).toBe('ECS');
    expect(keyOf('ㅋㅂ')).toBe('ㅋㅂ');
  });

  test('decomposed Hangul is composed', () => {
    expect(keyOf('파게이트'.normalize('NFD'))).toBe('파게이트');
  });

  test('any text becomes one short, visible line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const clean = cleanText(text);
        expect([...clean].length).toBeLessThanOrEqual(64);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\s\s/u);
        expect(clean.isWellFormed()).toBe(true);
      }),
    );
  });
});
