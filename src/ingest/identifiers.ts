/** Check letters of unique pupil numbers, by remainder: no I, O or S. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const upnShape = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/iu;

/** A unique pupil number whose check letter is right (DfE: weights 2 to 13, remainder of 23). */
export const isUpn = (text: string): boolean => {
  if (text.length !== 13 || !upnShape.test(text)) return false;
  const upper = text.toUpperCase();
  let sum = 0;
  for (let at = 1; at < 13; at += 1) {
    const character = upper.charAt(at);
    const letter = UPN_LETTERS.indexOf(character);
    sum += (letter === -1 ? Number(character) : letter) * (at + 1);
  }
  return UPN_LETTERS.charAt(sum % 23) === upper.charAt(0);
};

const tenDigits = /^\d{10}$/u;

const weighted = (digits: string): number => {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits.charAt(at)) * (10 - at);
  return sum % 11;
};

/** Ten digits without what parts them, or the `.0` that a number with gaps in its column gets. */
const bareDigits = (text: string): string => text.replace(/[\s-]|\.0+$/gu, '');

/** An NHS number: ten digits, the last by modulus 11. */
export const isNhsNumber = (text: string): boolean => {
  const digits = bareDigits(text);
  if (!tenDigits.test(digits)) return false;
  const check = (11 - weighted(digits)) % 11;
  return check !== 10 && check === Number(digits.charAt(9));
};

/** A unique learner number: ten digits, the last is 10 less the remainder of 11. */
export const isUln = (text: string): boolean => {
  const digits = bareDigits(text);
  if (!tenDigits.test(digits)) return false;
  const remainder = weighted(digits);
  return remainder !== 0 && 10 - remainder === Number(digits.charAt(9));
};

const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}$/iu;

/** A whole postcode: some fifteen addresses. */
export const isPostcode = (text: string): boolean =>
  text.length >= 5 && text.length <= 8 && postcode.test(text);

const nationalInsurance = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/iu;

/** A National Insurance number. */
export const isNationalInsurance = (text: string): boolean =>
  text.length >= 9 && text.length <= 13 && nationalInsurance.test(text);

const day = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2}))$/u;

/** Day of the month of a whole date, or null. */
export const dayOfDate = (text: string): number | null => {
  if (text.length < 6 || text.length > 10) return null;
  const found = day.exec(text);
  if (found === null) return null;
  const number = Number(found[1] ?? found[6]);
  return number >= 1 && number <= 31 ? number : null;
};

const LONGEST_NOTE = 4000;
const birth =
  /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b[^\d]{0,12}\d{1,2}[/. -](?:\d{1,2}|[a-z]{3,9})[/. -]\d{2,4}/iu;
const upnWords = /(?<![A-Z\d])[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z](?![A-Z\d])/giu;
const nhsWords = /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/gu;

/** What of a person free text gives away, or null: a date of birth, a UPN or an NHS number. */
export const identifierInText = (text: string): 'dob' | 'upn' | 'nhs' | null => {
  const start = text.slice(0, LONGEST_NOTE);
  if (!/\d/u.test(start)) return null;
  if (birth.test(start)) return 'dob';
  if ((start.match(upnWords) ?? []).some(isUpn)) return 'upn';
  return (start.match(nhsWords) ?? []).some(isNhsNumber) ? 'nhs' : null;
};
