import { expect, it } from 'vitest';
import { deliveryWayName, deliveryWays, isDeliveryWay, isInPerson, needsAddress } from './service-words.ts';

it('names each way of delivery, and one that is not known by its key', () => {
  expect(deliveryWays.map(deliveryWayName)).toEqual(['窗口领取', '邮政寄递', '送证上门', '电子送达']);
  expect([deliveryWayName('pigeon'), isDeliveryWay('pigeon'), isDeliveryWay('toString')]).toEqual([
    'pigeon',
    false,
    false,
  ]);
});

it('asks for an address where the result is sent, and for a signature where it is handed over', () => {
  expect(deliveryWays.filter(needsAddress)).toEqual(['post', 'hand']);
  expect(deliveryWays.filter(isInPerson)).toEqual(['counter', 'hand']);
});
