/**
 * Text for case-insensitive comparison: lower case, one form of composed letters, Latin letters without their accents (Türkiye = turkiye).
 * Marks of other scripts stay, since there they are letters.
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
