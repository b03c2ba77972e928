/** The quality (0 to 1) that an Accept or Accept-Encoding header gives to each of its members, in lower case. */
function qualities(header: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const member of header.split(',')) {
    const [name = '', ...parameters] = member.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    if (name !== '') found.set(name, Number.isFinite(quality) ? quality : 0);
  }
  return found;
}

/** Whether a client takes `application/json` (RFC 9110 section 12.5.1: the most specific range decides). No header = anything. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  const ranges = qualities(accept);
  return (ranges.get('application/json') ?? ranges.get('application/*') ?? ranges.get('*/*') ?? 0) > 0;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** The encoding to send: the best of what the client takes; between equals brotli, then gzip. */
export function chosenEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  const weights = qualities(acceptEncoding);
  const any = weights.get('*') ?? 0;
  const br = weights.get('br') ?? any;
  const gzip = weights.get('gzip') ?? any;
  if (br > 0 && br >= gzip) return 'br';
  return gzip > 0 ? 'gzip' : 'identity';
}
