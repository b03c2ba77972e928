/** RFC 9457 problems of the contract (CONTRACT.md section 12). Thrown anywhere below the app, answered as application/problem+json. */

const STATUS = {
  'unknown-parameter': [400, 'Unknown parameter'],
  'missing-parameter': [400, 'Missing parameter'],
  'repeated-parameter': [400, 'Repeated parameter'],
  'invalid-parameter': [400, 'Invalid parameter value'],
  'invalid-window': [400, 'Invalid window'],
  'incompatible-parameters': [400, 'Parameters do not fit together'],
  'invalid-cursor': [400, 'Invalid cursor'],
  'not-found': [404, 'No such resource'],
  'resource-not-offered': [404, 'Resource not offered'],
  'unknown-zone': [404, 'Unknown zone'],
  'unknown-server': [404, 'Unknown name server'],
  'unknown-place': [404, 'Unknown place'],
  'unknown-source': [404, 'Unknown source'],
  'unknown-incident': [404, 'Unknown incident'],
  'unknown-key': [404, 'Unknown key'],
  'method-not-allowed': [405, 'Method not allowed'],
  'not-acceptable': [406, 'Not acceptable'],
  'revision-gone': [410, 'Revision no longer kept'],
  'too-many-cells': [422, 'Too many cells'],
  'too-many-points': [422, 'Too many points'],
  'too-many-series': [422, 'Too many series'],
  'window-too-long': [422, 'Window too long'],
  'window-not-retained': [422, 'Window no longer retained in this step'],
  'rate-limited': [429, 'Too many requests'],
  'internal-error': [500, 'Internal error'],
  'source-unavailable': [503, 'Source unavailable'],
  'temporarily-unavailable': [503, 'Temporarily unavailable'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemType = keyof typeof STATUS;

export interface ParameterError {
  readonly parameter: string;
  readonly detail: string;
  readonly value?: string;
  readonly suggestion?: string;
}

export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly ParameterError[];
  /** The limit and what was asked for, both in the unit of the limit (cells, points, series, seconds). */
  readonly limit?: number;
  readonly requested?: number;
  readonly instance?: string;
  /** Seconds for the Retry-After header; not part of the body. */
  readonly retryAfterS?: number;
}

export class ProblemError extends Error {
  readonly type: ProblemType;
  readonly status: number;
  readonly title: string;
  readonly details: ProblemDetails;

  constructor(type: ProblemType, details: ProblemDetails = {}) {
    super(`${type}: ${details.detail ?? STATUS[type][1]}`);
    this.name = 'ProblemError';
    this.type = type;
    [this.status, this.title] = STATUS[type];
    this.details = details;
  }
}
