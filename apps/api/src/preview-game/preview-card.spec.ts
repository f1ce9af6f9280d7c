import { fold, gameWith } from '../testing/game-events.js';
import { previewCard } from './preview-card.js';
import { previewTags } from './preview-tags.js';

const gameOf = (baskets: number, name?: string) => {
  const game = fold(gameWith('401', baskets));
  if (!game.known) throw new Error('a game');
  return name === undefined ? game : { ...game, home: { ...game.home, name, color: '"/><script>' } };
};
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('the picture of a moment', () => {
  it('has the moment, the teams, their points and who led', () => {
    const game = gameOf(5);
    const svg = previewCard(game);
    expect(textsOf(svg)).toEqual(expect.arrayContaining([game.away.name, game.home.name, '4', '6']));
    // A step for each basket, and the way back to level.
    expect(svg.match(/H\d+V\d+/g)).toHaveLength(6);
  });

  it('has neither points nor a lead before tip-off', () => {
    const svg = previewCard(gameOf(0));
    expect(textsOf(svg).filter((text) => /^\d+$/.test(text))).toEqual([]);
    expect(svg).not.toContain('Z"');
  });

  it('takes what the feed says for text, whatever it says', () => {
    const game = gameOf(2, '<script>"Lanterns" & co</script>');
    for (const made of [
      previewCard(game),
      previewTags({ game, revision: 4, origin: 'http://a"b', path: '/games/401?at=4&x="><b>' }),
    ])
      expect(made).not.toMatch(/<script|<b>|"Lanterns"/);
  });
});
