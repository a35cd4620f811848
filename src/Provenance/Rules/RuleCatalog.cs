using Provenance.Packs;
using Provenance.Reference;
using Provenance.Routes;
using Provenance.Rules.ChainOfCustody;
using Provenance.Rules.Customs;
using Provenance.Rules.Integrity;
using Provenance.Rules.Labeling;
using Provenance.Rules.MassBalance;
using Provenance.Rules.Movement;
using Provenance.Rules.Ordering;
using Provenance.Rules.Patterns;
using Provenance.Rules.Regulatory;
using Provenance.Rules.Routes;
using Provenance.Rules.Sourcing;
using Provenance.Rules.Structure;
using Provenance.Validation;

namespace Provenance.Rules;

/// <summary>All built-in rules, in code order: the table of contents.</summary>
public static class RuleCatalog
{
    private static readonly ChainRule[] BuiltIn =
    [
        new NoOrigin(), // STR001
        new MultipleOrigins(), // STR002
        new OriginNotFirst(), // STR003
        new NoDestination(), // STR004
        new EventAfterTerminal(), // STR005
        new DuplicateEventId(), // STR006
        new DuplicateEventContent(), // STR007
        new DanglingLink(), // STR008
        new AsymmetricLink(), // STR009
        new LineageCycle(), // STR010
        new MissingCoreDimension(), // STR011
        new UseBeforeIntroduction(), // STR012
        new IllegalTransition(), // STR013
        new IdentityTypeConflict(), // STR014
        new DeclaredGapOpen(), // STR015
        new UnknownAncestor(), // STR016
        new SelfDerivation(), // STR017
        new ScopeTruncated(), // STR018
        new CustodyBreak(), // COC001
        new UnreceivedShipment(), // COC002
        new ReceiptWithoutDispatch(), // COC003
        new HandoverPartyMismatch(), // COC004
        new HandoverItemMismatch(), // COC005
        new ConcurrentCustody(), // COC006
        new UnidentifiedHolder(), // COC007
        new TitleCustodyConfusion(), // COC008
        new ActorNotAuthorised(), // COC009
        new UnrecordedIntermediary(), // COC010
        new SealDiscontinuity(), // COC011
        new CocIdentityPreservedViolated(), // COC012
        new CocSegregationViolated(), // COC013
        new CocControlledBlendProportion(), // COC014
        new CocMassBalanceOverclaim(), // COC015
        new CocBookAndClaimDoubleUse(), // COC016
        new CocModelUpgrade(), // COC017
        new CustodySilence(), // COC018
        new ReturnWithoutOriginal(), // COC019
        new LocationJump(), // MOV001
        new ImpossibleSpeed(), // MOV002
        new ImplausibleSpeed(), // MOV003
        new Bilocation(), // MOV004
        new UnresolvablePlace(), // MOV005
        new PlaceTooCoarse(), // MOV006
        new PlaceCountryMismatch(), // MOV007
        new RouteDeviation(), // MOV008
        new LegWithoutCarrier(), // MOV009
        new WrongPlaceKind(), // MOV010
        new EventInFuture(), // ORD001
        new StreamOrderVsTime(), // ORD002
        new TemporalNetworkInconsistent(), // ORD003
        new UsedBeforeMade(), // ORD004
        new UsedAfterEnded(), // ORD005
        new DerivationNotStrictlyOrdered(), // ORD006
        new ActivityBoundsViolated(), // ORD007
        new ActorLifetime(), // ORD008
        new EvidencePredatesContent(), // ORD009
        new ShelfLifeOrder(), // ORD010
        new DateUnknown(), // ORD011
        new TimeZoneUnknown(), // ORD012
        new OrderUndetermined(), // ORD013
        new DeclaredRelationContradicted(), // ORD014
        new DocumentNotValidAtEvent(), // ORD015
        new BorderWithoutCustoms(), // CST001
        new ExportWithoutImport(), // CST002
        new ImportWithoutExport(), // CST003
        new RestrictedRouteAtDate(), // CST004
        new OfficeClosedOrWrong(), // CST005
        new HsCodeChanged(), // CST006
        new DeclaredOriginMismatch(), // CST007
        new DeclaredQuantityMismatch(), // CST008
        new TransitNotDischarged(), // CST009
        new OriginShiftInTransitCountry(), // CST010
        new FreeZoneOverreach(), // CST011
        new DeclarationReferenceMissing(), // CST012
        new ProcedureNotEnded(), // CST013
        new JurisdictionSkipped(), // CST014
        new ProhibitedCombination(), // CST015
        new LicenceMissing(), // CST016
        new ExemptionUnsupported(), // CST017
        new RelabelWithoutReason(), // LBL001
        new RelabelAuthorityNotRecorded(), // LBL002
        new LabelRemovedNotReplaced(), // LBL003
        new OriginClaimChanged(), // LBL004
        new OriginWithoutTransformation(), // LBL005
        new IdentityLinkLost(), // LBL006
        new OldIdentifierStillActive(), // LBL007
        new AmbiguousIdMapping(), // LBL008
        new DateMarkExtended(), // LBL009
        new LotCodeChanged(), // LBL010
        new BrandOrManufacturerRemoved(), // LBL011
        new MandatoryParticularsLost(), // LBL012
        new LabelContradictsChain(), // LBL013
        new ConcealmentAsserted(), // LBL014
        new RelabelSiteUnsuitable(), // LBL015
        new PackagingChangedWithoutEvent(), // LBL016
        new SecurityFeatureRemoved(), // LBL017
        new NewLotWithoutTransformation(), // LBL018
        new RelabelNotPropagated(), // LBL019
        new BenignRelabel(), // LBL020
        new LabelEvidenceMissing(), // LBL021
        new ConformityMarkChanged(), // LBL022
        new RelabelCount(), // LBL023
        new CoexistingLabelsConflict(), // LBL024
        new LabelReconciliation(), // LBL025
        new MassBalanceExcess(), // QTY001
        new MassBalanceLoss(), // QTY002
        new QuantityUnknown(), // QTY003
        new UnitMismatch(), // QTY004
        new OverReceipt(), // QTY005
        new UnderReceipt(), // QTY006
        new NegativeStock(), // QTY007
        new SplitUnallocated(), // QTY008
        new MergeQuantityMismatch(), // QTY009
        new YieldImplausible(), // QTY010
        new PhantomGrowth(), // QTY011
        new SpuriousPrecision(), // QTY012
        new SerialCountMismatch(), // QTY013
        new HierarchyMismatch(), // QTY014
        new DoubleAllocation(), // QTY015
        new ThroughputImplausible(), // QTY016
        new Unsourced(), // EVD001
        new SingleSource(), // EVD002
        new AnonymousSourceOnly(), // EVD003
        new CircularReporting(), // EVD004
        new ContradictingClaims(), // EVD005
        new WeakGrade(), // EVD006
        new Ungraded(), // EVD007
        new StaleEvidence(), // EVD008
        new AttachmentDigestMismatch(), // EVD009
        new AttachmentUnavailable(), // EVD010
        new EvidenceOffScope(), // EVD011
        new ClaimPromoted(), // EVD012
        new InferenceWithoutBasis(), // EVD013
        new InterestedSource(), // EVD014
        new ConfirmedWithoutCorroboration(), // EVD015
        new RefutedBasis(), // EVD016
        new SecondaryOnly(), // EVD018
        new MediaProvenance(), // EVD019
        new EvidenceOrphan(), // EVD020
        new LateRecord(), // INT004
        new RecordTimeRegression(), // INT005
        new CorrectionWithoutTarget(), // INT009
        new CorrectionConflict(), // INT010
        new ErrorDeclarationNotIdentical(), // INT011
        new DidNotOccurWithCorrective(), // INT012
        new StaleDerivation(), // INT013
        new SchemaOrCanonicalisationUnknown(), // INT014
        new WeakAlgorithm(), // INT015
        new OriginUntraceableAfterRelabel(), // PAT001
        new RestrictedRouteUnsupported(), // PAT002
        new Transshipment(), // PAT003
        new RoundTrip(), // PAT004
        new IdentityNotRecoverable(), // PAT005
        new MissingKeyDataElement(), // REG001
        new ScreeningMatch(), // REG002
        new ExpectedStepMissing(), // RTE001
        new RouteNotFollowed(), // RTE002
        new RouteEvidenceShort(), // RTE003
    ];

    /// <summary>Name and version of the built-in rules, for reports.</summary>
    public const string Id = "provenance-rules 0.1.0";

    /// <summary>The descriptors of the built-in rules, in code order.</summary>
    public static ValueList<RuleDescriptor> Descriptors { get; } = BuiltIn.Select(rule => rule.Descriptor).ToValueList();

    /// <summary>The built-in rules and the house rules of a policy.</summary>
    /// <exception cref="ArgumentException">The policy disables or weighs a rule that is none of them.</exception>
    internal static ChainRule[] RulesOf(ProvenancePolicy policy)
    {
        ChainRule[] rules = policy.Rules.Count == 0 ? BuiltIn : [.. BuiltIn, .. policy.Rules];
        foreach (var code in policy.Disabled)
            ThrowIfUnknown(rules, code, nameof(policy.Disabled), policy);
        foreach (var (code, _) in policy.Severities)
            ThrowIfUnknown(rules, code, nameof(policy.Severities), policy);
        foreach (var pack in policy.Packs)
            ThrowIfTwice(pack, policy);
        foreach (var route in policy.Routes)
            ThrowIfTwice(route, policy);
        return rules;
    }

    internal static bool IsBuiltIn(ChainRule rule) => Array.IndexOf(BuiltIn, rule) >= 0;

    /// <summary>The descriptor of a built-in rule, or <see langword="null"/>.</summary>
    /// <param name="code">Its code, such as <c>LBL006</c>; upper and lower case are the same.</param>
    public static RuleDescriptor? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Descriptors.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.OrdinalIgnoreCase));
    }

    // Findings name packs by their ids.
    private static void ThrowIfTwice(ProvenancePack pack, ProvenancePolicy policy)
    {
        if (policy.Packs.Count(other => other.Id == pack.Id) > 1)
            throw new ArgumentException($"Packs of the policy names {pack.Id} more than once. Give each pack an id of its own.", nameof(policy));
    }

    private static void ThrowIfTwice(ExpectedRoute route, ProvenancePolicy policy)
    {
        if (policy.Routes.Count(other => other.Id == route.Id) > 1)
            throw new ArgumentException($"Routes of the policy names {route.Id} more than once. Give each route an id of its own.", nameof(policy));
    }

    // A code that no rule has would change nothing, and nobody would notice.
    private static void ThrowIfUnknown(ChainRule[] rules, string code, string member, ProvenancePolicy policy)
    {
        foreach (var rule in rules)
        {
            if (rule.Descriptor.Code == code)
                return;
        }

        var advice = Nearest.To(code ?? "", rules.Select(rule => rule.Descriptor.Code)) is { } near ? $"Write {near}, if that is meant" : "Write the code of a rule of the catalog or of the policy";
        throw new ArgumentException($"{member} of the policy names {Quoted.Of(code ?? "")}, which is the code of no rule. {advice}.", nameof(policy));
    }
}
