import { queryOptions } from '@tanstack/react-query';
import { breakdownResponseSchema } from '#contract/validators/breakdown.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { Question } from '#/domain/question.ts';
import { translateBreakdown } from './breakdown.ts';
import { ask, type ApiClient } from './http.ts';
import { questionValues } from './translate.ts';

/** GET /breakdown, the counts of one page without course or comparison; most measured first. Apart from `breakdown.ts`, which every reader loads. */
export const askCounts = async (
  client: ApiClient,
  question: Question,
  by: string,
  limit: number,
  signal: AbortSignal,
): Promise<BreakdownAnswer> => {
  const values = { by, ...questionValues(question), sort: 'measured', order: 'desc', limit };
  const { body, nextCursor } = await ask(client, '/breakdown', values, breakdownResponseSchema, signal);
  return translateBreakdown(body, nextCursor);
};

export const breakdownCountsQuery = (client: ApiClient, question: Question, by: string, limit: number) =>
  queryOptions({
    queryKey: ['getBreakdown', 'counts', { ...question, by, limit }],
    queryFn: ({ signal }) => askCounts(client, question, by, limit, signal),
  });
