import './no-eval.ts';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { contract } from '../../../src/contract.ts';

const link = new OpenAPILink(contract, { url: `${globalThis.location.origin}/api` });

/** The whole HTTP contract, typed. */
const client: JsonifiedClient<ContractRouterClient<typeof contract>> = createORPCClient(link);

/** Query and mutation options for every operation of the contract. */
export const api = createTanstackQueryUtils(client);
