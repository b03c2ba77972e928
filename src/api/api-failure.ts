import type { ApiError } from '#/domain/load-state.ts';

/** Thrown by everything that asks the API; carries one of the five kinds of error and nothing else. */
export class ApiFailure extends Error {
  readonly error: ApiError;

  constructor(error: ApiError) {
    super(error.kind);
    this.name = 'ApiFailure';
    this.error = error;
  }
}

/** The ApiError of anything thrown: what is not ours is an answer that we could not read. */
export function apiErrorOf(thrown: unknown): ApiError {
  if (thrown instanceof ApiFailure) return thrown.error;
  return { kind: 'malformed', where: 'answer', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** True when the API says that there is no such thing (404). */
export const isNotFound = (error: ApiError): boolean => error.kind === 'problem' && error.status === 404;

/** True when the same request may succeed a moment later. */
export const isTransient = (error: ApiError): boolean =>
  error.kind === 'unreachable' || error.kind === 'timeout' || (error.kind === 'problem' && error.status >= 500);
