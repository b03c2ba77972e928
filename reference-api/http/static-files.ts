import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chosenEncoding, type Encoding } from './negotiation.ts';
import { Representation } from './representation.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Compressed already: once more only costs time. */
const DENSE = new Set(['.png', '.woff2', '.ico']);

const SIBLINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Dense but still quick enough to do while the first reader waits. */
const BROTLI_QUALITY = 6;

interface StaticFile {
  /** Of the file when it was read. */
  readonly mtimeMs: number;
  readonly representation: Representation;
  readonly type: string;
  readonly dense: boolean;
  readonly cacheControl: string;
  /** Compressed when the dashboard was built. */
  readonly siblings: ReadonlyMap<Encoding, Buffer>;
}

const CHECKED = 'no-cache';

/** Pages about name servers end in a host name, whose dots make no file of it. */
const SERVER_PAGE = /^\/servers\/[^/]+\/?$/;

function cacheControlOf(path: string): string {
  // Names under assets/ carry a hash of their content; the entry and the configuration must show a new build at once.
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  if (path === '/index.html' || path === '/config.json') return CHECKED;
  return 'public, max-age=3600';
}

/** The built dashboard. Only files that were there at the start are served, so no path can lead out of the folder. */
export class StaticFiles {
  readonly #folder: string;
  readonly #paths: ReadonlySet<string>;
  readonly #read = new Map<string, StaticFile>();

  /** Throws when the folder cannot be read. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#paths = new Set(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => `/${name.replaceAll('\\', '/')}`),
    );
  }

  /** The file of a path, `index.html` for a page of the dashboard, or 404. `path` is as in the URL, still percent-encoded. */
  async respond(path: string, request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed\n', { status: 405, headers: { Allow: 'GET, HEAD' } });
    }
    const name = this.#nameOf(path);
    if (name === undefined)
      return new Response('Not found\n', { status: 404, headers: { 'Cache-Control': 'no-cache' } });
    const file = this.#file(name);
    const wanted = chosenEncoding(request.headers.get('accept-encoding') ?? undefined);
    const encoding = file.dense ? 'identity' : file.representation.encoding(wanted);
    const headers: Record<string, string> = {
      ETag: file.representation.etag(encoding),
      'Cache-Control': file.cacheControl,
      ...(file.dense ? {} : { Vary: 'Accept-Encoding' }),
    };
    if (file.representation.matches(request.headers.get('if-none-match') ?? undefined, encoding)) {
      return new Response(null, { status: 304, headers });
    }
    const bytes = file.siblings.get(encoding) ?? (await file.representation.bytes(encoding));
    headers['Content-Type'] = file.type;
    headers['Content-Length'] = String(bytes.length);
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    return new Response(new Uint8Array(bytes), { headers });
  }

  /** A path without a dot in its last part, or of a name server, is a page of the dashboard, which tells its pages apart itself. */
  #nameOf(path: string): string | undefined {
    let decoded: string;
    try {
      decoded = decodeURIComponent(path);
    } catch {
      return undefined;
    }
    if (decoded !== '/' && this.#paths.has(decoded)) return decoded;
    const last = decoded.slice(decoded.lastIndexOf('/') + 1);
    const isPage = !last.includes('.') || SERVER_PAGE.test(decoded);
    return isPage && this.#paths.has('/index.html') ? '/index.html' : undefined;
  }

  #file(name: string): StaticFile {
    const known = this.#read.get(name);
    const path = join(this.#folder, name);
    // Whoever runs the site may edit the configuration in place; what is asked for anew each time is also looked at anew.
    const mtimeMs = known !== undefined && known.cacheControl !== CHECKED ? known.mtimeMs : statSync(path).mtimeMs;
    if (known !== undefined && known.mtimeMs === mtimeMs) return known;
    const extension = extname(name);
    const siblings = SIBLINGS.map(([encoding, suffix]) => ({ encoding, suffix, path: path + suffix }))
      // A copy that is older than its file is a copy of another text.
      .filter((sibling) => this.#paths.has(name + sibling.suffix) && statSync(sibling.path).mtimeMs >= mtimeMs)
      .map((sibling): [Encoding, Buffer] => [sibling.encoding, readFileSync(sibling.path)]);
    const file: StaticFile = {
      mtimeMs,
      representation: new Representation(readFileSync(path), 'file', BROTLI_QUALITY),
      type: TYPES[extension] ?? 'application/octet-stream',
      dense: DENSE.has(extension),
      cacheControl: cacheControlOf(name),
      siblings: new Map(siblings),
    };
    this.#read.set(name, file);
    return file;
  }
}
