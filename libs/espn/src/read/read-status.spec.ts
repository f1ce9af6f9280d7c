import { feedStatus } from './read-status.js';

describe('feedStatus', () => {
  it.each([
    ['STATUS_SCHEDULED', 'pre', false, 'scheduled'],
    ['STATUS_IN_PROGRESS', 'in', false, 'live'],
    ['STATUS_END_PERIOD', 'in', false, 'periodBreak'],
    ['STATUS_HALFTIME', 'in', false, 'halfTime'],
    ['STATUS_FINAL', 'post', true, 'final'],
    ['STATUS_FINAL_PEN', 'post', true, 'final'],
    ['STATUS_FORFEIT', 'post', true, 'forfeit'],
    ['STATUS_POSTPONED', 'post', false, 'postponed'],
    ['STATUS_CANCELED', 'post', false, 'canceled'],
    ['STATUS_RAIN_DELAY', 'in', false, 'delayed'],
    ['STATUS_SUSPENDED', 'post', false, 'suspended'],
    ['STATUS_NEVER_SEEN', 'pre', false, 'scheduled'],
    ['STATUS_NEVER_SEEN', 'in', false, 'live'],
    ['STATUS_NEVER_SEEN', 'post', true, 'final'],
    ['STATUS_NEVER_SEEN', 'post', false, 'suspended'],
  ])('%s, %s, completed %s is %s', (name, state, completed, expected) => {
    expect(feedStatus({ name, state, completed })).toBe(expected);
  });
});
