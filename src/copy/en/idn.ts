/** The page IDN. */
export const idn = {
  titleLoading: 'Do scripts other than Latin fare worse?',
};
