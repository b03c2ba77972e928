import { ApiFailure } from './api-failure.ts';
import type { ApiClient } from './http.ts';

/** An answer as it came, for a reader to look at. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Length of the body in bytes, unpacked. */
  readonly bytes: number;
  /** The first lines of the body, JSON set out in lines. */
  readonly lines: readonly string[];
  /** Lines of the whole body, set out in the same way. */
  readonly allLines: number;
}

const MOST_LINES = 80;

/**
 * GET of any address of the API, unchecked and untranslated: the answer is shown and nothing is made of it, so an error of the API is an
 * answer too. Throws ApiFailure when there is no answer.
 */
export async function askRaw(client: ApiClient, path: string, signal: AbortSignal): Promise<RawAnswer> {
  const patience = AbortSignal.timeout(client.timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${client.baseUrl}${path}`, {
      headers: { Accept: 'application/json' },
      credentials: 'omit',
      signal: AbortSignal.any([signal, patience]),
    });
    text = await response.text();
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw new ApiFailure(patience.aborted ? { kind: 'timeout', afterMs: client.timeoutMs } : { kind: 'unreachable' });
  }
  const lines = setOut(text).split('\n');
  return {
    status: response.status,
    contentType: response.headers.get('Content-Type') ?? '',
    bytes: new TextEncoder().encode(text).length,
    lines: lines.slice(0, MOST_LINES),
    allLines: lines.length,
  };
}

/** JSON in lines; anything else as it is. */
function setOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
