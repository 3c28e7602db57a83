import type { Place } from '../conversation/interaction.ts';

/** What makes the bot hear messages that do not name it, by platform. */
const remedies = { discord: 'hears.discord', slack: 'hears.slack' } as const;

/** What to say where messages that do not name the bot do not reach it. */
export const deafnessIn = ({ platform }: Place) =>
  platform in remedies ? remedies[platform as keyof typeof remedies] : 'hears.other';
