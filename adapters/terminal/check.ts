import { openFolder } from '../../src/content/files.ts';
import { checkContent } from '../../src/content/load.ts';
import { formatProblem } from '../../src/content/problem.ts';

/** Lists everything the content rules say, for authors. 1 when there is an error; warnings alone are 0. */
export function checkCommand(folder: string, today: Date, output: NodeJS.WritableStream): number {
  const problems = checkContent(openFolder(folder), today);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  for (const problem of problems) output.write(`content/${formatProblem(problem)}\n`);
  output.write(`content: ${errors} errors, ${problems.length - errors} warnings\n`);
  return errors > 0 ? 1 : 0;
}
