/** The page Load. */
export const load = {
  titleLoading: 'How much do the root servers carry?',
};
