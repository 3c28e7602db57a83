import type { Place } from '../conversation/interaction.ts';

/** What makes the bot hear messages that do not name it, by platform. */
const remedies = { discord: 'hears.discord', slack: 'hears.slack' } as const;
/** What brings the bot into a channel, by platform. */
const invitations = { discord: 'doctor.absent.discord', slack: 'doctor.absent.slack' } as const;

/** What to say where messages that do not name the bot do not reach it. */
export const deafnessIn = ({ platform }: Place) =>
  platform in remedies ? remedies[platform as keyof typeof remedies] : 'hears.other';

/** What to say where the bot is not in the channel. */
export const absenceFrom = ({ platform }: Place) =>
  platform in invitations ? invitations[platform as keyof typeof invitations] : 'doctor.absent';
