import type { Subject } from '#/domain/subject.ts';

/**
 * What to search for in the place of an id that nobody knows: the id in words, a host without its first label, then the first half, then the
 * beginning, so that something similar is found whichever end was mistyped.
 */
export function shorterForms({ type, id }: Subject): readonly string[] {
  const words = type === 'incident' ? id.replace(/^\d{4}(-\d{2}){0,2}-?/, '').replaceAll('-', ' ') : id;
  const whole = words.trim() === '' ? id : words.trim();
  const siblings = type === 'server' ? [whole.slice(whole.indexOf('.') + 1)] : [];
  const forms = [
    whole,
    ...siblings,
    ...whole.split(' '),
    whole.slice(0, Math.ceil(whole.length / 2)),
    whole.slice(0, 2),
  ];
  return [...new Set(forms.map((form) => form.trim().slice(0, 60)).filter((form) => form !== ''))].slice(0, 6);
}

/** Each hit once, those of the kind that was looked for first; otherwise in the order found. */
export function nearest<Hit extends { readonly type: string; readonly id: string }>(
  hits: readonly Hit[],
  subject: Subject,
  most: number,
): readonly Hit[] {
  const once = [...new Map(hits.map((hit) => [`${hit.type}:${hit.id}`, hit])).values()];
  const known = once.filter(({ type }) => type !== 'unknown');
  const same = known.filter(({ type }) => type === subject.type);
  return [...same, ...known.filter(({ type }) => type !== subject.type)].slice(0, most);
}
