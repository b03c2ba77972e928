import { queryOptions } from '@tanstack/react-query';
import { breakdownResponseSchema } from '#contract/validators/breakdown.ts';
import type { BreakdownAnswer } from '#/domain/answers.ts';
import type { Question } from '#/domain/question.ts';
import { translateBreakdown } from './breakdown.ts';
import { ask, type ApiClient } from './http.ts';
import { questionValues } from './translate.ts';

/** Pages that one answer is put together from at most. Rows come most failed first, so what is left out failed least. */
const MOST_PAGES = 4;

/** GET /breakdown, its pages put together: for what must have all rows at once and needs no courses. `nextCursor` says that rows are left. */
export const wholeBreakdownQuery = (
  client: ApiClient,
  question: Question,
  { by, limit }: { readonly by: string; readonly limit: number },
) =>
  queryOptions({
    queryKey: ['getWholeBreakdown', { ...question, by, limit }],
    queryFn: async ({ signal }): Promise<BreakdownAnswer> => {
      const page = async (cursor: string | null): Promise<BreakdownAnswer> => {
        const values = { by, ...questionValues(question), compare: 'previous', sort: 'failed', limit, cursor };
        const { body, nextCursor } = await ask(client, '/breakdown', values, breakdownResponseSchema, signal);
        return translateBreakdown(body, nextCursor);
      };
      let whole = await page(null);
      for (let pages = 1; whole.nextCursor !== null && pages < MOST_PAGES; pages += 1) {
        // One after the other: a cursor comes with the page before it.
        const next = await page(whole.nextCursor);
        whole = { ...whole, rows: [...whole.rows, ...next.rows], nextCursor: next.nextCursor };
      }
      return whole;
    },
  });
