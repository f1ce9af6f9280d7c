import { message } from '../message-writer.js';
import { positionMessage } from './position.js';

/** A method that the server says it supports; names in lower case. */
export interface SupportedMethod {
  readonly service: string;
  readonly method: string;
  readonly features?: readonly string[];
}

export const supportedMethodsResponse = (methods: readonly SupportedMethod[], version: string): Buffer => {
  const response = message();
  for (const { service, method, features = [] } of methods) {
    const supported = message().text(1, method).text(2, service);
    for (const feature of features) supported.text(3, feature);
    response.message(1, supported);
  }
  return response.text(2, version).frame();
};

export interface ClusterMember {
  readonly instanceId: string;
  readonly address: string;
  readonly port: number;
}

const LEADER = 8;
const TICKS_PER_MILLISECOND = 10_000;

/** The one member of this cluster, alive and leading. */
export const gossipResponse = ({ instanceId, address, port }: ClusterMember): Buffer =>
  message()
    .message(
      1,
      message()
        .message(1, message().text(2, instanceId))
        .uint(2, Date.now() * TICKS_PER_MILLISECOND)
        .uint(3, LEADER)
        .uint(4, 1)
        .message(5, message().text(1, address).uint(2, port)),
    )
    .frame();

/** Delete's and Tombstone's answer. */
export const deletedResponse = (position: number): Buffer => message().message(1, positionMessage(position)).frame();
