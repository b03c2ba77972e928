import type { FailureKind } from '#/domain/failure-kind.ts';
import { words } from './words.ts';
import { cause } from './cause.ts';

export const relatedIncidents = {
  title: 'Related incidents',
  subtitle: 'Same zone, operator, cause or way of failing',
  none: 'Nothing in the archive shares its zones, names or cause.',
  relation: {
    zone: (name: string): string => `same zone: ${name}`,
    server: (host: string): string => `same server: ${host}`,
    operator: (name: string): string => `same operator or service: ${name}`,
    name: (name: string): string => `same name: ${name}`,
    day: 'same day',
    cause: (category: string): string => `same cause: ${cause.name(category)}`,
    kind: (kind: FailureKind): string =>
      `same failure: ${words.kind[kind].replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())}`,
  },
  byApi: 'related by the archive',
  root: 'root',
};
