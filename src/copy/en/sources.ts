/** The page Data. */
export const sources = {
  titleLoading: 'Where the numbers come from.',
};
