import type { Scenario } from '#reference-api/http/answer.ts';
import { empty } from './empty.ts';
import { huge } from './huge.ts';
import { malformed } from './malformed.ts';
import { partial } from './partial.ts';
import { rateLimited } from './rate-limited.ts';
import { slow } from './slow.ts';
import { stale } from './stale.ts';
import { unavailable } from './unavailable.ts';
import { unknownMembers } from './unknown-members.ts';

/** Kinds of trouble, in the order of their ports (docs/reference-api.md). */
export const SCENARIO_NAMES = [
  'slow',
  'empty',
  'partial',
  'stale',
  'unavailable',
  'rate-limited',
  'malformed',
  'huge',
  'unknown-members',
] as const;

export type ScenarioName = (typeof SCENARIO_NAMES)[number];

/** A layer with a state of its own (rate-limited counts), so one for each app. */
export function createScenario(name: ScenarioName): Scenario {
  switch (name) {
    case 'slow':
      return slow();
    case 'empty':
      return empty;
    case 'partial':
      return partial;
    case 'stale':
      return stale;
    case 'unavailable':
      return unavailable;
    case 'rate-limited':
      return rateLimited();
    case 'malformed':
      return malformed;
    case 'huge':
      return huge;
    case 'unknown-members':
      return unknownMembers;
  }
}
