/** A page about something that the API does not know. */
export const notFound = {
  title: {
    zone: (name: string): string => `There is no zone ${name} here.`,
    server: (name: string): string => `There is no server ${name} here.`,
    place: (name: string): string => `There is no place ${name} here.`,
    incident: (name: string): string => `There is no incident ${name} here.`,
  },
  text: 'The link may be mistyped, or the record that this API holds does not have it.',
  nearest: 'Nearest matches',
  none: 'Nothing here has a similar name.',
  looking: 'Looking for similar names',
};
