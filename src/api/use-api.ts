import { createContext, useContext } from 'react';
import type { ApiClient } from './http.ts';

const ApiContext = createContext<ApiClient | null>(null);

export const ApiProvider = ApiContext.Provider;

/** The one API of the page. Throws outside of the app: that is a mistake of ours. */
export function useApi(): ApiClient {
  const client = useContext(ApiContext);
  if (client === null) throw new Error('useApi needs an ApiProvider');
  return client;
}
