import { formatCount, formatDuration } from '#/copy/format.ts';
import type { ApiError } from '#/domain/load-state.ts';

/** What every panel says, whatever it shows. */
export const panel = {
  loading: 'Loading',
  refreshing: 'Updating; showing what was here before',
  retry: 'Retry',
  tableTwin: 'Show as table',
  pictureTwin: 'Show as picture',
  complete: 'complete',
  completeTo: (when: string): string => `to ${when}`,
  completeToLong: (when: string): string => `Data complete to ${when} UTC`,
  rowsShown: (shown: number, all: number): string => `${formatCount(shown)} of ${formatCount(all)} rows`,
  stale: (age: string): string => `${age} behind`,
  staleFailed: (what: string): string => `Could not update: ${what}`,
  failed: (what: string): string => `This panel could not be loaded. ${what}`,
  error(error: ApiError): string {
    switch (error.kind) {
      case 'unreachable':
        return 'The API cannot be reached.';
      case 'timeout':
        return `The API did not answer within ${formatDuration(error.afterMs)}.`;
      case 'rate_limited':
        return error.retryAfterMs === null
          ? 'Too many requests for now.'
          : `Too many requests; the API asks to wait ${formatDuration(error.retryAfterMs)}.`;
      case 'malformed':
        return `The answer does not keep to the contract (${error.where}: ${error.detail}).`;
      case 'problem': {
        const parameters = error.parameters
          .map(
            ({ parameter, detail, suggestion }) =>
              `${parameter}: ${detail}${suggestion === undefined ? '' : `, perhaps ${suggestion}`}`,
          )
          .join('; ');
        const said = [error.title, error.detail ?? '', parameters].filter((part) => part !== '').join('. ');
        return `The API answered ${error.status}: ${said}.`;
      }
    }
  },
  crashed: 'Something in this panel broke. The rest of the page is not affected.',
  emptyOutside: 'No data in this window.',
  emptyOutsideNearest: (window: string): string => `The nearest data: ${window}`,
  emptyNotOffered: (source: string, dimension: string): string =>
    `Not offered by this source: ${source} has no ${dimension}.`,
  emptyNothing: 'Nothing matches the filters in this window.',
  clearFilters: 'Clear all filters',
};
