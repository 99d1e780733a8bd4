import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ConfluentProviderConfig {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#catalog_rest_endpoint ConfluentProvider#catalog_rest_endpoint}
    */
    readonly catalogRestEndpoint?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#cloud_api_key ConfluentProvider#cloud_api_key}
    */
    readonly cloudApiKey?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#cloud_api_secret ConfluentProvider#cloud_api_secret}
    */
    readonly cloudApiSecret?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#endpoint ConfluentProvider#endpoint}
    */
    readonly endpoint?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#environment_id ConfluentProvider#environment_id}
    */
    readonly environmentId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_api_key ConfluentProvider#flink_api_key}
    */
    readonly flinkApiKey?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_api_secret ConfluentProvider#flink_api_secret}
    */
    readonly flinkApiSecret?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_compute_pool_id ConfluentProvider#flink_compute_pool_id}
    */
    readonly flinkComputePoolId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_principal_id ConfluentProvider#flink_principal_id}
    */
    readonly flinkPrincipalId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_rest_endpoint ConfluentProvider#flink_rest_endpoint}
    */
    readonly flinkRestEndpoint?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#organization_id ConfluentProvider#organization_id}
    */
    readonly organizationId?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#user_agent_suffix ConfluentProvider#user_agent_suffix}
    */
    readonly userAgentSuffix?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#max_retries ConfluentProvider#max_retries}
    */
    readonly maxRetries?: number;
    /**
    * Alias name
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#alias ConfluentProvider#alias}
    */
    readonly alias?: string;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs confluent}
*/
export declare class ConfluentProvider extends cdktf.TerraformProvider {
    static readonly tfResourceType = "confluent";
    /**
    * Generates CDKTF code for importing a ConfluentProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the ConfluentProvider to import
    * @param importFromId The id of the existing ConfluentProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the ConfluentProvider to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs confluent} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ConfluentProviderConfig = {}
    */
    constructor(scope: Construct, id: string, config?: ConfluentProviderConfig);
    private _catalogRestEndpoint?;
    get catalogRestEndpoint(): string | undefined;
    set catalogRestEndpoint(value: string | undefined);
    resetCatalogRestEndpoint(): void;
    get catalogRestEndpointInput(): string | undefined;
    private _cloudApiKey?;
    get cloudApiKey(): string | undefined;
    set cloudApiKey(value: string | undefined);
    resetCloudApiKey(): void;
    get cloudApiKeyInput(): string | undefined;
    private _cloudApiSecret?;
    get cloudApiSecret(): string | undefined;
    set cloudApiSecret(value: string | undefined);
    resetCloudApiSecret(): void;
    get cloudApiSecretInput(): string | undefined;
    private _endpoint?;
    get endpoint(): string | undefined;
    set endpoint(value: string | undefined);
    resetEndpoint(): void;
    get endpointInput(): string | undefined;
    private _environmentId?;
    get environmentId(): string | undefined;
    set environmentId(value: string | undefined);
    resetEnvironmentId(): void;
    get environmentIdInput(): string | undefined;
    private _flinkApiKey?;
    get flinkApiKey(): string | undefined;
    set flinkApiKey(value: string | undefined);
    resetFlinkApiKey(): void;
    get flinkApiKeyInput(): string | undefined;
    private _flinkApiSecret?;
    get flinkApiSecret(): string | undefined;
    set flinkApiSecret(value: string | undefined);
    resetFlinkApiSecret(): void;
    get flinkApiSecretInput(): string | undefined;
    private _flinkComputePoolId?;
    get flinkComputePoolId(): string | undefined;
    set flinkComputePoolId(value: string | undefined);
    resetFlinkComputePoolId(): void;
    get flinkComputePoolIdInput(): string | undefined;
    private _flinkPrincipalId?;
    get flinkPrincipalId(): string | undefined;
    set flinkPrincipalId(value: string | undefined);
    resetFlinkPrincipalId(): void;
    get flinkPrincipalIdInput(): string | undefined;
    private _flinkRestEndpoint?;
    get flinkRestEndpoint(): string | undefined;
    set flinkRestEndpoint(value: string | undefined);
    resetFlinkRestEndpoint(): void;
    get flinkRestEndpointInput(): string | undefined;
    private _organizationId?;
    get organizationId(): string | undefined;
    set organizationId(value: string | undefined);
    resetOrganizationId(): void;
    get organizationIdInput(): string | undefined;
    private _userAgentSuffix?;
    get userAgentSuffix(): string | undefined;
    set userAgentSuffix(value: string | undefined);
    resetUserAgentSuffix(): void;
    get userAgentSuffixInput(): string | undefined;
    private _maxRetries?;
    get maxRetries(): number | undefined;
    set maxRetries(value: number | undefined);
    resetMaxRetries(): void;
    get maxRetriesInput(): number | undefined;
    private _alias?;
    get alias(): string | undefined;
    set alias(value: string | undefined);
    resetAlias(): void;
    get aliasInput(): string | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
