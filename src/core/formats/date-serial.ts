/** Excel counts days from 1900 (and believes 29 February 1900 existed) or from 1904. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
  /** 0 Sunday … 6 Saturday */
  weekday: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
}

const DAY = 86_400_000;

/** Serial number → date and time, to the millisecond; undefined outside years 1900–9999. */
export const dateOfSerial = (serial: number, date1904 = false): DateParts | undefined => {
  const value = date1904 ? serial + 1462 : serial;
  if (!(value >= 0 && value < 2_958_466)) return undefined;
  let days = Math.floor(value);
  let milliseconds = Math.round((value - days) * DAY);
  if (milliseconds >= DAY) {
    days += 1;
    milliseconds -= DAY;
  }
  const time = {
    hours: Math.floor(milliseconds / 3_600_000),
    minutes: Math.floor(milliseconds / 60_000) % 60,
    seconds: Math.floor(milliseconds / 1000) % 60,
    milliseconds: milliseconds % 1000,
  };
  if (days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...time };
  if (days === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...time };
  const date = new Date(Date.UTC(1899, 11, days > 60 ? 30 : 31) + days * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: days > 60 ? date.getUTCDay() : (date.getUTCDay() + 6) % 7,
    ...time,
  };
};

/** `2017-06-16` or `2017-06-16T08:30:00` → serial number; undefined for anything else. */
export const serialOfDate = (iso: string, date1904 = false): number | undefined => {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?Z?$/.exec(iso);
  if (match === null) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(1899, 11, 30)) / DAY;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction)) / 86_400;
  const serial = (days < 61 ? days - 1 : days) + time;
  return date1904 ? serial - 1462 : serial;
};
