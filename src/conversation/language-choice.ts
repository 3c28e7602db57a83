import { languageOf, languageOfLocale } from '../language/detect.ts';
import type { Language } from '../language/language.ts';
import type { Recollection } from '../memory/memory.ts';
import type { Subject } from './command.ts';
import type { Input, Interaction } from './interaction.ts';

/** What the person typed, which tells their language better than any setting. */
function wordsOf(input: Input): string {
  if (input.kind === 'text' || input.kind === 'reaction') return input.text;
  if (input.kind !== 'command') return '';
  if (input.command.name === 'recommend') return input.command.typed;
  const subjects: readonly Subject[] =
    input.command.name === 'explain'
      ? [input.command.subject]
      : input.command.name === 'compare'
        ? input.command.subjects
        : [];
  return subjects.map(subject => ('typed' in subject ? subject.typed : '')).join(' ');
}

/** The words decide, then what the person chose, then the channel's setting, the platform's locale and the default. */
export async function languageFor(
  interaction: Interaction,
  { language, settings }: Pick<Recollection, 'language' | 'settings'>,
  fallback: Language,
): Promise<Language> {
  const certain =
    interaction.language ??
    languageOf(wordsOf(interaction.input).slice(0, 500)) ??
    language ??
    settings.language;
  return certain ?? languageOfLocale((await interaction.person.profile()).locale) ?? fallback;
}
