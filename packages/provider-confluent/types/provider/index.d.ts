import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ConfluentProviderConfig {
    /**
    * The Stream Catalog REST Endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#catalog_rest_endpoint ConfluentProvider#catalog_rest_endpoint}
    */
    readonly catalogRestEndpoint?: string;
    /**
    * The Confluent Cloud API Key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#cloud_api_key ConfluentProvider#cloud_api_key}
    */
    readonly cloudApiKey?: string;
    /**
    * The Confluent Cloud API Secret.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#cloud_api_secret ConfluentProvider#cloud_api_secret}
    */
    readonly cloudApiSecret?: string;
    /**
    * The base endpoint of Confluent Cloud API. Defaults to `https://api.confluent.cloud`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#endpoint ConfluentProvider#endpoint}
    */
    readonly endpoint?: string;
    /**
    * The Flink Environment ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#environment_id ConfluentProvider#environment_id}
    */
    readonly environmentId?: string;
    /**
    * The Flink API Key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_api_key ConfluentProvider#flink_api_key}
    */
    readonly flinkApiKey?: string;
    /**
    * The Flink API Secret.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_api_secret ConfluentProvider#flink_api_secret}
    */
    readonly flinkApiSecret?: string;
    /**
    * The Flink Compute Pool ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_compute_pool_id ConfluentProvider#flink_compute_pool_id}
    */
    readonly flinkComputePoolId?: string;
    /**
    * The Flink Principal ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_principal_id ConfluentProvider#flink_principal_id}
    */
    readonly flinkPrincipalId?: string;
    /**
    * The Flink REST Endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#flink_rest_endpoint ConfluentProvider#flink_rest_endpoint}
    */
    readonly flinkRestEndpoint?: string;
    /**
    * The Kafka Cluster API Key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#kafka_api_key ConfluentProvider#kafka_api_key}
    */
    readonly kafkaApiKey?: string;
    /**
    * The Kafka Cluster API Secret.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#kafka_api_secret ConfluentProvider#kafka_api_secret}
    */
    readonly kafkaApiSecret?: string;
    /**
    * The Kafka Cluster ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#kafka_id ConfluentProvider#kafka_id}
    */
    readonly kafkaId?: string;
    /**
    * The Kafka Cluster REST Endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#kafka_rest_endpoint ConfluentProvider#kafka_rest_endpoint}
    */
    readonly kafkaRestEndpoint?: string;
    /**
    * Maximum number of retries of HTTP client. Defaults to 4.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#max_retries ConfluentProvider#max_retries}
    */
    readonly maxRetries?: number;
    /**
    * The Flink Organization ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#organization_id ConfluentProvider#organization_id}
    */
    readonly organizationId?: string;
    /**
    * The Schema Registry Cluster API Key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#schema_registry_api_key ConfluentProvider#schema_registry_api_key}
    */
    readonly schemaRegistryApiKey?: string;
    /**
    * The Schema Registry Cluster API Secret.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#schema_registry_api_secret ConfluentProvider#schema_registry_api_secret}
    */
    readonly schemaRegistryApiSecret?: string;
    /**
    * The Schema Registry Cluster ID.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#schema_registry_id ConfluentProvider#schema_registry_id}
    */
    readonly schemaRegistryId?: string;
    /**
    * The Schema Registry Cluster REST Endpoint.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#schema_registry_rest_endpoint ConfluentProvider#schema_registry_rest_endpoint}
    */
    readonly schemaRegistryRestEndpoint?: string;
    /**
    * The Tableflow API Key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#tableflow_api_key ConfluentProvider#tableflow_api_key}
    */
    readonly tableflowApiKey?: string;
    /**
    * The Tableflow API Secret.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#tableflow_api_secret ConfluentProvider#tableflow_api_secret}
    */
    readonly tableflowApiSecret?: string;
    /**
    * Alias name
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#alias ConfluentProvider#alias}
    */
    readonly alias?: string;
    /**
    * oauth block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth ConfluentProvider#oauth}
    */
    readonly oauth?: ConfluentProviderOauth;
}
export interface ConfluentProviderOauth {
    /**
    * OAuth existing static access token already fetched from external Identity Provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_external_access_token ConfluentProvider#oauth_external_access_token}
    */
    readonly oauthExternalAccessToken?: string;
    /**
    * OAuth token application client id from external Identity Provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_external_client_id ConfluentProvider#oauth_external_client_id}
    */
    readonly oauthExternalClientId?: string;
    /**
    * OAuth token application client secret from external Identity Provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_external_client_secret ConfluentProvider#oauth_external_client_secret}
    */
    readonly oauthExternalClientSecret?: string;
    /**
    * OAuth client application scope, this is a required field when using Microsoft Azure Entra ID as the identity provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_external_token_scope ConfluentProvider#oauth_external_token_scope}
    */
    readonly oauthExternalTokenScope?: string;
    /**
    * OAuth token URL to fetch access token from external Identity Provider.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_external_token_url ConfluentProvider#oauth_external_token_url}
    */
    readonly oauthExternalTokenUrl?: string;
    /**
    * OAuth identity pool id used for processing external token and exchange STS token, registered with Confluent Cloud.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_identity_pool_id ConfluentProvider#oauth_identity_pool_id}
    */
    readonly oauthIdentityPoolId: string;
    /**
    * OAuth STS access token expired in second from Confluent Cloud
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs#oauth_sts_token_expired_in_seconds ConfluentProvider#oauth_sts_token_expired_in_seconds}
    */
    readonly oauthStsTokenExpiredInSeconds?: string;
}
export declare function confluentProviderOauthToTerraform(struct?: ConfluentProviderOauth): any;
export declare function confluentProviderOauthToHclTerraform(struct?: ConfluentProviderOauth): any;
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
    private _kafkaApiKey?;
    get kafkaApiKey(): string | undefined;
    set kafkaApiKey(value: string | undefined);
    resetKafkaApiKey(): void;
    get kafkaApiKeyInput(): string | undefined;
    private _kafkaApiSecret?;
    get kafkaApiSecret(): string | undefined;
    set kafkaApiSecret(value: string | undefined);
    resetKafkaApiSecret(): void;
    get kafkaApiSecretInput(): string | undefined;
    private _kafkaId?;
    get kafkaId(): string | undefined;
    set kafkaId(value: string | undefined);
    resetKafkaId(): void;
    get kafkaIdInput(): string | undefined;
    private _kafkaRestEndpoint?;
    get kafkaRestEndpoint(): string | undefined;
    set kafkaRestEndpoint(value: string | undefined);
    resetKafkaRestEndpoint(): void;
    get kafkaRestEndpointInput(): string | undefined;
    private _maxRetries?;
    get maxRetries(): number | undefined;
    set maxRetries(value: number | undefined);
    resetMaxRetries(): void;
    get maxRetriesInput(): number | undefined;
    private _organizationId?;
    get organizationId(): string | undefined;
    set organizationId(value: string | undefined);
    resetOrganizationId(): void;
    get organizationIdInput(): string | undefined;
    private _schemaRegistryApiKey?;
    get schemaRegistryApiKey(): string | undefined;
    set schemaRegistryApiKey(value: string | undefined);
    resetSchemaRegistryApiKey(): void;
    get schemaRegistryApiKeyInput(): string | undefined;
    private _schemaRegistryApiSecret?;
    get schemaRegistryApiSecret(): string | undefined;
    set schemaRegistryApiSecret(value: string | undefined);
    resetSchemaRegistryApiSecret(): void;
    get schemaRegistryApiSecretInput(): string | undefined;
    private _schemaRegistryId?;
    get schemaRegistryId(): string | undefined;
    set schemaRegistryId(value: string | undefined);
    resetSchemaRegistryId(): void;
    get schemaRegistryIdInput(): string | undefined;
    private _schemaRegistryRestEndpoint?;
    get schemaRegistryRestEndpoint(): string | undefined;
    set schemaRegistryRestEndpoint(value: string | undefined);
    resetSchemaRegistryRestEndpoint(): void;
    get schemaRegistryRestEndpointInput(): string | undefined;
    private _tableflowApiKey?;
    get tableflowApiKey(): string | undefined;
    set tableflowApiKey(value: string | undefined);
    resetTableflowApiKey(): void;
    get tableflowApiKeyInput(): string | undefined;
    private _tableflowApiSecret?;
    get tableflowApiSecret(): string | undefined;
    set tableflowApiSecret(value: string | undefined);
    resetTableflowApiSecret(): void;
    get tableflowApiSecretInput(): string | undefined;
    private _alias?;
    get alias(): string | undefined;
    set alias(value: string | undefined);
    resetAlias(): void;
    get aliasInput(): string | undefined;
    private _oauth?;
    get oauth(): ConfluentProviderOauth | undefined;
    set oauth(value: ConfluentProviderOauth | undefined);
    resetOauth(): void;
    get oauthInput(): ConfluentProviderOauth | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
