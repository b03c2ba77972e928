import { useEffect } from 'react';

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly isPlaceholderData?: boolean;
  readonly fetchNextPage: (options: { readonly cancelRefetch: boolean }) => Promise<unknown>;
}

/** Asks for page after page until there is none left; stops where one failed. For lists that are sorted and searched as a whole. */
export function useAllPages(pages: Pages): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, isPlaceholderData, fetchNextPage } = pages;
  const wanted = hasNextPage && !isFetchingNextPage && !isFetchNextPageError && isPlaceholderData !== true;
  useEffect(() => {
    // Two panels on one list ask for the same page: the second one waits for the first instead of starting anew.
    if (wanted) void fetchNextPage({ cancelRefetch: false });
  }, [wanted, fetchNextPage]);
}
