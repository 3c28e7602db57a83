/** Something a colleague has to mend, where it stands. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** Says a problem of the file at hand. */
export type Report = (message: string, line: number) => void;

export const formatProblem = ({ file, line, rule, message, severity }: Problem): string =>
  `${file}:${line} ${rule} ${severity === 'warning' ? '(warning) ' : ''}${message}`;

/** Content that breaks a rule; holds every problem at once. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`The content has ${problems.length} problems:\n${problems.map(formatProblem).join('\n')}`);
    this.problems = problems;
  }
}
