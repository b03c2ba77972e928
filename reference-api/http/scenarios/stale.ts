import type { Meta, Warning } from '#contract/wire.ts';
import { instantOf, secondsOf } from '#reference-api/reference/instant.ts';
import type { Scenario } from '#reference-api/http/answer.ts';

const BEHIND_S = 9 * 3600;

const earlier = (instant: string): string => instantOf(secondsOf(instant) - BEHIND_S);

const warningsFor = (body: { warnings?: Warning[] | undefined; sources: readonly { id: string }[] }): Warning[] => [
  ...(body.warnings ?? []),
  ...body.sources.map(({ id }): Warning => ({
    code: 'source_stale',
    detail: `${id} is ${BEHIND_S / 3600} hours behind`,
    source: id,
  })),
];

function staleMeta(meta: Meta): Meta {
  const completeUntil = earlier(meta.complete_until);
  const until = (instant: string): string => (secondsOf(instant) > secondsOf(completeUntil) ? completeUntil : instant);
  return {
    ...meta,
    complete_until: completeUntil,
    sources: meta.sources.map((source) =>
      source.basis === 'documented'
        ? source
        : {
            ...source,
            status: 'delayed',
            lag_s: BEHIND_S,
            coverage: { ...source.coverage, to: until(source.coverage.to) },
          },
    ),
  };
}

/** The sources are nine hours behind, and every answer says so. */
export const stale: Scenario = async (_call, healthy) => {
  const answer = await healthy();
  switch (answer.kind) {
    case 'meta':
      return { ...answer, body: staleMeta(answer.body) };
    case 'map': {
      const { body } = answer;
      return {
        ...answer,
        body: { ...body, complete_until: earlier(body.complete_until), warnings: warningsFor(body) },
      };
    }
    case 'breakdown': {
      const { body } = answer;
      return {
        ...answer,
        body: { ...body, complete_until: earlier(body.complete_until), warnings: warningsFor(body) },
      };
    }
    case 'failures':
    case 'matrix':
    case 'load': {
      const { body } = answer;
      const window = { ...body.window, complete_until: earlier(body.window.complete_until) };
      return { ...answer, body: { ...body, window, warnings: warningsFor(body) } };
    }
    default:
      return answer;
  }
};
