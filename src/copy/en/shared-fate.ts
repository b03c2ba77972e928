/** The page Shared fate. */
export const sharedFate = {
  titleLoading: 'What falls together?',
};
