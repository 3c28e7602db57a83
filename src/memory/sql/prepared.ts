import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Tables } from '../tables.ts';

/** What no value can be: where it stands in the parameters, a value is filled in. */
const standIn = (name: string) => `\u0000${name}`;

/**
 * A statement that is built once for each database and then only filled in: building one takes several times as long
 * as carrying it out in a file. `build` gets a stand-in for each value.
 */
export function prepared<Name extends string, Row>(
  names: readonly Name[],
  build: (db: Kysely<Tables>, given: Readonly<Record<Name, string>>) => CompiledQuery<Row>,
): (db: Kysely<Tables>, values: Readonly<Record<Name, string>>) => Promise<QueryResult<Row>> {
  const given = Object.fromEntries(names.map(name => [name, standIn(name)])) as Record<Name, string>;
  const nameOf = new Map<unknown, Name>(names.map(name => [standIn(name), name]));
  const built = new WeakMap<Kysely<Tables>, CompiledQuery<Row>>();
  return (db, values) => {
    const query = built.get(db) ?? build(db, given);
    built.set(db, query);
    const parameters = query.parameters.map(parameter => {
      const name = nameOf.get(parameter);
      return name === undefined ? parameter : values[name];
    });
    return db.executeQuery({ ...query, parameters });
  };
}
