import { contractOperations } from '#reference-api/http/contract-operations.ts';
import type { Handler } from '#reference-api/http/handler.ts';

/** `/openapi.json`: the whole contract, also what this API does not offer; `/meta` says what it does. */
export const openapiHandler: Handler<unknown> = async () => ({ body: contractOperations().document });
