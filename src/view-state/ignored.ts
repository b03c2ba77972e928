import type { TimeProblem } from '#/domain/time-expression.ts';

/** Why a part of the address was ignored. The sentences are in the copy. */
export type IgnoredReason =
  | TimeProblem
  | 'unknown_parameter'
  | 'empty'
  | 'repeated'
  | 'not_one_of'
  | 'not_zone'
  | 'not_month'
  | 'not_place'
  | 'not_server'
  | 'not_comparison'
  | 'not_script'
  | 'not_row'
  | 'not_selection'
  | 'not_source'
  | 'not_thresholds'
  | 'not_camera'
  | 'not_time_zone'
  | 'not_language'
  | 'not_revision'
  | 'not_version'
  | 'not_whole'
  | 'not_letter'
  | 'not_capacity'
  /** Written by a later version of the dashboard; the rest is read as far as it is understood. */
  | 'newer_version'
  /** More than 50 members of a list. */
  | 'too_many'
  /** A text over 120 characters, or a value beyond what a link may hold. */
  | 'too_long'
  /** `from` is not before `to`. */
  | 'inverted_window'
  /** The API has no such source for the measurement panels. */
  | 'unknown_source'
  /** So many that the rest is only counted; the value is the count. */
  | 'and_more';

/** One thing that the address said and the dashboard did not follow. */
export interface Ignored {
  /** Name of the parameter as written, shortened. */
  readonly parameter: string;
  /** Its value or the offending member of its list, shortened; plain text. */
  readonly value: string;
  readonly reason: IgnoredReason;
}

const SHOWN_CHARACTERS = 40;

/** Cuts a text for a notice and takes out control characters. */
export function shorten(text: string): string {
  const plain = text.replace(/\p{C}/gu, '\ufffd');
  const letters = Array.from(plain);
  return letters.length <= SHOWN_CHARACTERS ? plain : `${letters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}

export const ignored = (parameter: string, value: string, reason: IgnoredReason): Ignored => ({
  parameter: shorten(parameter),
  value: shorten(value),
  reason,
});
