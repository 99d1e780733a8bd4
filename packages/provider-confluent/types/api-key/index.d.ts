import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
export interface ApiKeyConfig extends cdktf.TerraformMetaArguments {
    /**
    * A free-form description of the API key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#description ApiKey#description}
    */
    readonly description?: string;
    /**
    * Defaults to `false`.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#disable_wait_for_ready ApiKey#disable_wait_for_ready}
    */
    readonly disableWaitForReady?: boolean | cdktf.IResolvable;
    /**
    * A human-readable name for the API key.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#display_name ApiKey#display_name}
    */
    readonly displayName?: string;
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#id ApiKey#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id?: string;
    /**
    * managed_resource block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#managed_resource ApiKey#managed_resource}
    */
    readonly managedResource?: ApiKeyManagedResource;
    /**
    * owner block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#owner ApiKey#owner}
    */
    readonly owner: ApiKeyOwner;
}
export interface ApiKeyManagedResourceEnvironment {
    /**
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#id ApiKey#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
}
export declare function apiKeyManagedResourceEnvironmentToTerraform(struct?: ApiKeyManagedResourceEnvironment | cdktf.IResolvable): any;
export declare function apiKeyManagedResourceEnvironmentToHclTerraform(struct?: ApiKeyManagedResourceEnvironment | cdktf.IResolvable): any;
export declare class ApiKeyManagedResourceEnvironmentOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    private resolvableValue?;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean);
    get internalValue(): ApiKeyManagedResourceEnvironment | cdktf.IResolvable | undefined;
    set internalValue(value: ApiKeyManagedResourceEnvironment | cdktf.IResolvable | undefined);
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
}
export declare class ApiKeyManagedResourceEnvironmentList extends cdktf.ComplexList {
    protected terraformResource: cdktf.IInterpolatingParent;
    protected terraformAttribute: string;
    protected wrapsSet: boolean;
    internalValue?: ApiKeyManagedResourceEnvironment[] | cdktf.IResolvable;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, wrapsSet: boolean);
    /**
    * @param index the index of the item to return
    */
    get(index: number): ApiKeyManagedResourceEnvironmentOutputReference;
}
export interface ApiKeyManagedResource {
    /**
    * The API version of the referred owner.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#api_version ApiKey#api_version}
    */
    readonly apiVersion: string;
    /**
    * The unique identifier for the referred resource.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#id ApiKey#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
    /**
    * The kind of the referred resource.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#kind ApiKey#kind}
    */
    readonly kind: string;
    /**
    * environment block
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#environment ApiKey#environment}
    */
    readonly environment?: ApiKeyManagedResourceEnvironment[] | cdktf.IResolvable;
}
export declare function apiKeyManagedResourceToTerraform(struct?: ApiKeyManagedResourceOutputReference | ApiKeyManagedResource): any;
export declare function apiKeyManagedResourceToHclTerraform(struct?: ApiKeyManagedResourceOutputReference | ApiKeyManagedResource): any;
export declare class ApiKeyManagedResourceOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ApiKeyManagedResource | undefined;
    set internalValue(value: ApiKeyManagedResource | undefined);
    private _apiVersion?;
    get apiVersion(): string;
    set apiVersion(value: string);
    get apiVersionInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
    private _kind?;
    get kind(): string;
    set kind(value: string);
    get kindInput(): string | undefined;
    private _environment;
    get environment(): ApiKeyManagedResourceEnvironmentList;
    putEnvironment(value: ApiKeyManagedResourceEnvironment[] | cdktf.IResolvable): void;
    resetEnvironment(): void;
    get environmentInput(): ApiKeyManagedResourceEnvironment[] | cdktf.IResolvable | undefined;
}
export interface ApiKeyOwner {
    /**
    * The API version of the referred owner.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#api_version ApiKey#api_version}
    */
    readonly apiVersion: string;
    /**
    * The unique identifier for the referred owner.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#id ApiKey#id}
    *
    * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
    * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
    */
    readonly id: string;
    /**
    * The kind of the referred owner.
    *
    * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#kind ApiKey#kind}
    */
    readonly kind: string;
}
export declare function apiKeyOwnerToTerraform(struct?: ApiKeyOwnerOutputReference | ApiKeyOwner): any;
export declare function apiKeyOwnerToHclTerraform(struct?: ApiKeyOwnerOutputReference | ApiKeyOwner): any;
export declare class ApiKeyOwnerOutputReference extends cdktf.ComplexObject {
    private isEmptyObject;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    */
    constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string);
    get internalValue(): ApiKeyOwner | undefined;
    set internalValue(value: ApiKeyOwner | undefined);
    private _apiVersion?;
    get apiVersion(): string;
    set apiVersion(value: string);
    get apiVersionInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    get idInput(): string | undefined;
    private _kind?;
    get kind(): string;
    set kind(value: string);
    get kindInput(): string | undefined;
}
/**
* Represents a {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key confluent_api_key}
*/
export declare class ApiKey extends cdktf.TerraformResource {
    static readonly tfResourceType = "confluent_api_key";
    /**
    * Generates CDKTF code for importing a ApiKey resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the ApiKey to import
    * @param importFromId The id of the existing ApiKey that should be imported. Refer to the {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the ApiKey to import is found
    */
    static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider): cdktf.ImportableResource;
    /**
    * Create a new {@link https://registry.terraform.io/providers/confluentinc/confluent/2.83.0/docs/resources/api_key confluent_api_key} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options ApiKeyConfig
    */
    constructor(scope: Construct, id: string, config: ApiKeyConfig);
    private _description?;
    get description(): string;
    set description(value: string);
    resetDescription(): void;
    get descriptionInput(): string | undefined;
    private _disableWaitForReady?;
    get disableWaitForReady(): boolean | cdktf.IResolvable;
    set disableWaitForReady(value: boolean | cdktf.IResolvable);
    resetDisableWaitForReady(): void;
    get disableWaitForReadyInput(): boolean | cdktf.IResolvable | undefined;
    private _displayName?;
    get displayName(): string;
    set displayName(value: string);
    resetDisplayName(): void;
    get displayNameInput(): string | undefined;
    private _id?;
    get id(): string;
    set id(value: string);
    resetId(): void;
    get idInput(): string | undefined;
    get secret(): string;
    private _managedResource;
    get managedResource(): ApiKeyManagedResourceOutputReference;
    putManagedResource(value: ApiKeyManagedResource): void;
    resetManagedResource(): void;
    get managedResourceInput(): ApiKeyManagedResource | undefined;
    private _owner;
    get owner(): ApiKeyOwnerOutputReference;
    putOwner(value: ApiKeyOwner): void;
    get ownerInput(): ApiKeyOwner | undefined;
    protected synthesizeAttributes(): {
        [name: string]: any;
    };
    protected synthesizeHclAttributes(): {
        [name: string]: any;
    };
}
