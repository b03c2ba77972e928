import type { Hono } from 'hono';
import { parse } from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemSchema } from '#contract/validators/problem.ts';
import { sampleApp, SAMPLE_REVISION } from '#reference-api/sample-app.ts';

let app: Hono;
beforeAll(async () => {
  app = await sampleApp();
});

const WINDOW = 'from=2026-05-05T18:00:00Z&to=2026-05-06T00:00:00Z';

async function problemOf(path: string) {
  const response = await app.request(`/api/v1${path}`);
  const problem = parse(problemSchema, await response.json());
  return { ...problem, type: problem.type.replace('/problems/', '') };
}

describe('class 5 and the pinned revision, on the measurement resources', () => {
  test.each([
    [`/breakdown?by=zone&${WINDOW}&sort=change`, 'incompatible-parameters', ['sort', 'compare']],
    [`/matrix?rows=zone&${WINDOW}&place_level=country`, 'incompatible-parameters', ['place_level']],
    [`/map?level=country&${WINDOW}&source=reconstruction,atlas-2017`, 'incompatible-parameters', ['source']],
    [`/breakdown?by=kind&${WINDOW}&source=reconstruction,atlas-2017`, 'incompatible-parameters', ['source']],
    [`/failures?${WINDOW}&top=5`, 'incompatible-parameters', ['top']],
    [`/map?level=as&${WINDOW}`, 'invalid-parameter', ['level']],
    [`/breakdown?by=as&${WINDOW}`, 'invalid-parameter', ['by']],
    [`/failures?group_by=rcode&${WINDOW}`, 'invalid-parameter', ['group_by']],
    [`/failures?step=1m&${WINDOW}`, 'invalid-parameter', ['step']],
    [`/matrix?rows=vantage&${WINDOW}`, 'invalid-parameter', ['rows']],
    [`/failures?${WINDOW}&rev=r20250101T0000`, 'revision-gone', ['rev']],
  ])('%s', async (path, type, parameters) => {
    const problem = await problemOf(path);
    expect(problem.type).toBe(type);
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(parameters);
  });

  test('410 suggests the revision that is kept', async () => {
    const problem = await problemOf(`/map?level=country&${WINDOW}&rev=old`);
    expect(problem).toMatchObject({ status: 410, errors: [{ suggestion: SAMPLE_REVISION }] });
  });
});
