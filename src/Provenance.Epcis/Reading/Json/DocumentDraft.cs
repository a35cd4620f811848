using System.Runtime.InteropServices;

namespace Provenance.Epcis.Reading.Json;

/// <summary>A document without its events, as far as it has been read. Made only when it is asked for.</summary>
internal sealed class DocumentDraft
{
    private List<MasterDataVocabulary>? _headerVocabularies;
    private List<EpcisNode>? _headerExtensions;
    private List<MasterDataVocabulary>? _vocabularies;
    private List<EpcisNode>? _extensions;
    private List<EpcisNode>? _bodyExtensions;
    private bool _hasHeader;
    private EpcisNode? _message;

    // null: something has changed since.
    private EpcisDocument? _made;

    public ContextDraft Context { get; } = new();

    public EpcisDocumentKind Kind { private get; set => Change(ref field, value); }

    public string? SchemaVersion { get; set => Change(ref field, value); }

    public EpcisTime? CreationDate { get; set => Change(ref field, value); }

    public string? Id { private get; set => Change(ref field, value); }

    public string? Sender { get; set => Change(ref field, value); }

    public string? Receiver { get; set => Change(ref field, value); }

    public string? InstanceIdentifier { get; set => Change(ref field, value); }

    public string? QueryName { get; set => Change(ref field, value); }

    public string? SubscriptionId { get; set => Change(ref field, value); }

    public void AddHeader(ValueList<MasterDataVocabulary> vocabularies, ValueList<EpcisNode> extensions)
    {
        Change(ref _hasHeader, true);
        Append(ref _headerVocabularies, vocabularies);
        Append(ref _headerExtensions, extensions);
    }

    public void AddVocabularies(ValueList<MasterDataVocabulary> vocabularies) => Append(ref _vocabularies, vocabularies);

    public void AddExtensions(ValueList<EpcisNode> nodes) => Append(ref _extensions, nodes);

    public void AddBodyExtensions(ValueList<EpcisNode> nodes) => Append(ref _bodyExtensions, nodes);

    /// <summary>Makes the one member of the body a message that is no result of a query.</summary>
    public bool TryTakeMessage()
    {
        if (_bodyExtensions is not [var message])
            return false;
        _bodyExtensions = null;
        Change(ref _message, message);
        return true;
    }

    public EpcisDocument Make()
    {
        var context = Context.Make();
        if (_made is null || !ReferenceEquals(_made.Context, context))
        {
            _made = new()
            {
                Kind = Kind,
                SchemaVersion = SchemaVersion,
                CreationDate = CreationDate,
                Id = Id,
                Sender = Sender,
                Receiver = Receiver,
                InstanceIdentifier = InstanceIdentifier,
                Header = _hasHeader ? new() { Vocabularies = ListOf(_headerVocabularies), Extensions = ListOf(_headerExtensions) } : null,
                Context = context,
                QueryName = QueryName,
                SubscriptionId = SubscriptionId,
                Vocabularies = ListOf(_vocabularies),
                Message = _message,
                Extensions = ListOf(_extensions),
                BodyExtensions = ListOf(_bodyExtensions),
            };
        }

        return _made;
    }

    private void Change<T>(ref T member, T value)
    {
        member = value;
        _made = null;
    }

    private void Append<T>(ref List<T>? list, ValueList<T> items)
    {
        if (items.Count == 0)
            return;
        (list ??= []).AddRange(items.AsSpan());
        _made = null;
    }

    private static ValueList<T> ListOf<T>(List<T>? list) => ValueList.Create<T>(CollectionsMarshal.AsSpan(list));
}
