/** The page Compliance. */
export const compliance = {
  titleLoading: 'Are the obligations met?',
};
