import type { Subject } from '#/domain/subject.ts';

/** Pages about something that were opened in this browser, the last first. A convenience: no link and no picture depends on it. */
export interface RecentSubject {
  readonly subject: Subject;
  readonly label: string;
}

const STORED_AS = 'servfail.recent';
const MOST = 8;

export function recentSubjects(): readonly RecentSubject[] {
  try {
    return readRecent(JSON.parse(localStorage.getItem(STORED_AS) ?? '[]'));
  } catch {
    // Storage may be forbidden or hold somebody else's text: then there is nothing recent.
    return [];
  }
}

export function rememberSubject(subject: Subject, label: string): void {
  const others = recentSubjects().filter((one) => one.subject.type !== subject.type || one.subject.id !== subject.id);
  try {
    localStorage.setItem(STORED_AS, JSON.stringify([{ ...subject, label }, ...others.map(stored)].slice(0, MOST)));
  } catch {
    // See above.
  }
}

const stored = ({ subject, label }: RecentSubject) => ({ ...subject, label });

/** What of the stored text is what it should be. */
export function readRecent(json: unknown): readonly RecentSubject[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((item: unknown): RecentSubject[] => {
    if (typeof item !== 'object' || item === null) return [];
    const given = new Map<string, unknown>(Object.entries(item));
    const [type, id, label] = [given.get('type'), given.get('id'), given.get('label')];
    const known = SUBJECT_TYPES.find((name) => name === type);
    if (known === undefined || typeof id !== 'string' || id === '' || typeof label !== 'string') return [];
    return [{ subject: { type: known, id }, label }];
  });
}

const SUBJECT_TYPES = ['zone', 'server', 'place', 'incident'] as const;
