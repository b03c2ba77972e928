import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiation.ts';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

/** Below this many bytes a compressed body is not worth its header. */
const SMALLEST_TO_COMPRESS = 860;

/** One body, its validator, and the compressed forms made of it so far. */
export class Representation {
  readonly body: Buffer;
  readonly #tag: string;
  readonly #brotliQuality: number;
  readonly #encoded = new Map<Encoding, Promise<Buffer>>();

  /** `label` goes in front of the hash in the ETag (the revision). `brotliQuality` 0 to 11: fast for answers, dense for files. */
  constructor(body: Buffer, label: string, brotliQuality = 4) {
    this.body = body;
    this.#brotliQuality = brotliQuality;
    this.#tag = `${label}-${createHash('sha256').update(body).digest('base64url').slice(0, 22)}`;
  }

  /** What is really sent when the client wants `wanted`. */
  encoding(wanted: Encoding): Encoding {
    return this.body.length < SMALLEST_TO_COMPRESS ? 'identity' : wanted;
  }

  /** Strong, so different for each encoding (RFC 9110 section 8.8.3.3). */
  etag(encoding: Encoding): string {
    return encoding === 'identity' ? `"${this.#tag}"` : `"${this.#tag}-${encoding}"`;
  }

  /** Whether an If-None-Match header names this representation; the comparison is weak (RFC 9110 section 13.1.2). */
  matches(ifNoneMatch: string | undefined, encoding: Encoding): boolean {
    if (ifNoneMatch === undefined) return false;
    const own = this.etag(encoding);
    return ifNoneMatch.split(',').some((tag) => {
      const bare = tag.trim().replace(/^W\//, '');
      return bare === '*' || bare === own;
    });
  }

  bytes(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return Promise.resolve(this.body);
    const known = this.#encoded.get(encoding);
    if (known !== undefined) return known;
    const made =
      encoding === 'gzip'
        ? gzipAsync(this.body, { level: 6 })
        : brotliAsync(this.body, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: this.#brotliQuality,
              [constants.BROTLI_PARAM_SIZE_HINT]: this.body.length,
            },
          });
    this.#encoded.set(encoding, made);
    return made;
  }
}
