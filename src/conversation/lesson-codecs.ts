import { type Codecs, id } from './codec.ts';
import { type Lesson, type Page, sectionPages, type View } from './command.ts';

const plainPages = new Set<string>(['summary', 'more', 'related', 'faq', ...sectionPages]);

const isPage = (page: string): page is Page =>
  plainPages.has(page) || (page.startsWith('faq/') && id.test(page.slice('faq/'.length)));

const trail = /^(?:[\w-]{2}[\w~*-]{0,39}(?:\.[\w-]{2}[\w~*-]{0,39}){0,11})?$/;
const opening = /^(?:=(?:[\w-]{2}){0,4})?$/;
const view = /^(?:[oqbsncmferp]|w[01]|a[\w-]{2}|t[\w-]{4})$/;

const isWholePage = (page: string | undefined) => page === 'summary' || page === 'full';

export const lessonCodecs: Codecs<Lesson> = {
  explain: {
    letter: 'e',
    write: ({ subject, page }) => ('concept' in subject ? [subject.concept, ...page.split('/')] : null),
    read: ([concept = '', ...rest]) => {
      const page = rest.join('/');
      return id.test(concept) && isPage(page) ? { name: 'explain', subject: { concept }, page } : null;
    },
  },
  neighbours: {
    letter: 'n',
    write: ({ concept }) => [concept],
    read: ([concept = '']) => (id.test(concept) ? { name: 'neighbours', concept } : null),
  },
  compare: {
    letter: 'c',
    write: ({ subjects }) => {
      const concepts = subjects.map(subject => ('concept' in subject ? subject.concept : null));
      return concepts.includes(null) ? null : [concepts.join(',')];
    },
    read: ([list = '']) => {
      const concepts = list.split(',');
      const valid = concepts.length >= 2 && concepts.length <= 4 && concepts.every(each => id.test(each));
      return valid ? { name: 'compare', subjects: concepts.map(concept => ({ concept })) } : null;
    },
  },
  comparison: {
    letter: 't',
    write: ({ id, columns, page }) => [id, columns.join(','), page],
    read: ([comparison = '', list = '', page]) => {
      const columns = list.split(',');
      const valid = id.test(comparison) && columns.length <= 4 && columns.every(each => id.test(each));
      return valid && isWholePage(page) ? { name: 'comparison', id: comparison, columns, page } : null;
    },
  },
  correct: {
    letter: 'm',
    write: ({ misconception }) => [misconception],
    read: ([misconception = '']) => (id.test(misconception) ? { name: 'correct', misconception } : null),
  },
  guess: {
    letter: 'd',
    write: ({ concepts }) => [concepts.join(',')],
    read: ([list = '']) => {
      const concepts = list.split(',');
      const valid = concepts.length <= 4 && concepts.every(each => id.test(each));
      return valid ? { name: 'guess', concepts } : null;
    },
  },
  recommend: {
    letter: 'r',
    write: ({ typed }) => (typed === '' ? [] : null),
    read: parts => (parts.length === 0 ? { name: 'recommend', typed: '' } : null),
  },
  guide: {
    letter: 'g',
    write: step => [step.guide, step.trail, step.opening, step.view],
    read: ([guide = '', steps = '', announced = '', to = '']) =>
      id.test(guide) && trail.test(steps) && opening.test(announced) && view.test(to)
        ? { name: 'guide', guide, trail: steps, opening: announced, view: to as View }
        : null,
  },
  list: {
    letter: 'l',
    write: ({ category, skip }) => (category === null ? [] : [category, String(skip)]),
    read: ([category, skip = '0']) => {
      if (category === undefined) return { name: 'list', category: null, skip: 0 };
      return id.test(category) && /^\d{1,4}$/.test(skip)
        ? { name: 'list', category, skip: Number(skip) }
        : null;
    },
  },
  history: { letter: 'y', write: () => [], read: () => ({ name: 'history' }) },
  help: { letter: 'h', write: () => [], read: () => ({ name: 'help' }) },
  unclear: { letter: 'u', write: () => null, read: () => null },
};
