import type { Scenario } from '#reference-api/http/answer.ts';
import { JSON_TYPE } from '#reference-api/http/json-type.ts';

/** Members whose values come from a list of the contract that may grow. */
const ENUM_MEMBERS: ReadonlySet<string> = new Set([
  'basis',
  'category',
  'cause',
  'change',
  'code',
  'confidence',
  'dnssec',
  'evidence',
  'flag',
  'kind',
  'label_form',
  'not_reported',
  'reason',
  'redistribution',
  'resource',
  'severity',
  'state',
  'status',
  'tld_type',
  'top_kind',
  'type',
  'vantage',
]);

/** Lists of such values; they get one member more. */
const ENUM_LISTS: ReadonlySet<string> = new Set(['dimensions', 'kinds', 'place_levels', 'zone_kinds']);

const NEW_MEMBER = 'from_a_later_version';

/** Every third value of each enumeration becomes one that this version of the contract does not have; every object gets a field more. */
class LaterVersion {
  readonly #seen = new Map<string, number>();

  convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((member) => this.convert(member));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, member]): [string, unknown] => [
      name,
      this.#member(name, member),
    ]);
    return Object.fromEntries([...entries, ['x_later_field', { note: 'clients ignore what they do not know' }]]);
  }

  #member(name: string, value: unknown): unknown {
    if (typeof value === 'string' && ENUM_MEMBERS.has(name)) {
      const seen = (this.#seen.get(name) ?? 0) + 1;
      this.#seen.set(name, seen);
      return seen % 3 === 0 ? NEW_MEMBER : value;
    }
    if (
      Array.isArray(value) &&
      value.length > 0 &&
      ENUM_LISTS.has(name) &&
      value.every((member) => typeof member === 'string')
    ) {
      return [...value, NEW_MEMBER];
    }
    // A key names the group and a value column its metric; a field more would be one more of them, which is another thing.
    if (name === 'key' || name === 'values' || name === 'timeout_ms') return value;
    return this.convert(value);
  }
}

/** An API that is ahead of its client, inside the promise of the contract: more fields and more members. */
export const unknownMembers: Scenario = async (_call, healthy) => {
  const answer = await healthy();
  if (answer.kind === 'openapi') return answer;
  return {
    kind: 'raw',
    contentType: JSON_TYPE,
    text: JSON.stringify(new LaterVersion().convert(answer.body)),
    ...(answer.page === undefined ? {} : { page: answer.page }),
  };
};
