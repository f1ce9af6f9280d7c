/** The feed's word for a team's bonus ("NONE", "BONUS", "DOUBLE"), as people say it; nothing where there is none. */
export const bonusText = (bonus: string | null): string => {
  if (bonus === null || bonus === '' || /^none$/i.test(bonus)) return '';
  return /double/i.test(bonus) ? 'double bonus' : 'bonus';
};
