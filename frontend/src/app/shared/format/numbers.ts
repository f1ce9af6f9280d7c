import type { Score } from '@pbp/domain';

/** "59–57": away first, en dash, also when home leads. */
export const scoreText = (score: Score): string => `${score.away}–${score.home}`;

/** "+6", "−4", "0": a true minus, always a sign. */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** "12:05" of seconds. */
export const minutesText = (seconds: number): string => {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** "57 %"; nothing was tried: null. */
export const percentText = (made: number, tried: number): string | null =>
  tried === 0 ? null : `${Math.round((made / tried) * 100)} %`;

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
