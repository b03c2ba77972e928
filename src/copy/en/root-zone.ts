/** The page Root zone. */
export const rootZone = {
  titleLoading: 'How fast does new root-zone content spread?',
};
