using Provenance.Documents.Reading;

namespace Provenance.Documents;

// What a registry defines, and what names it.
internal sealed partial class ModelWriter
{
    public void Value(Party party)
    {
        if (IsAbsent(party, Party.Unknown, Party.None))
            return;
        _json.WriteStartObject();
        Member("id"u8, party.Id);
        Member("name"u8, party.Name);
        if (party.Kind is { } kind)
            _json.WriteString("kind"u8, WriterWords.Of(kind));
        Member("country"u8, party.Country);
        List("names"u8, party.Names, static (writer, name) => writer.Value(name));
        Member("identifier"u8, party.Identifier);
        Member("gln"u8, party.Gln);
        Member("lei"u8, party.Lei);
        Member("address"u8, party.Address);
        Member("phone"u8, party.Phone);
        Member("email"u8, party.Email);
        Member("count"u8, party.Count);
        Member("memberOf"u8, party.MemberOf);
        List("affiliations"u8, party.Affiliations, static (writer, tie) => writer.Value(tie));
        List("aliases"u8, party.Aliases, static (writer, alias) => writer.Value(alias));
        List("roles"u8, party.Roles);
        Member("lifetime"u8, party.Lifetime);
        List("authorizations"u8, party.Authorizations);
        Member("identityWithheld"u8, party.IdentityWithheld);
        Member("notes"u8, party.Notes);
        Members(party.Extensions, Shapes.OneParty);
        _json.WriteEndObject();
    }

    public void Value(Place place)
    {
        if (IsAbsent(place, Place.Unknown, _ => place))
            return;
        _json.WriteStartObject();
        Member("id"u8, place.Id);
        Member("name"u8, place.Name);
        List("country"u8, place.Countries);
        Member("kind"u8, place.Kind);
        Member("unlocode"u8, place.UnLocode);
        Member("gln"u8, place.Gln);
        Member("point"u8, place.Point);
        Member("radiusKm"u8, place.RadiusKm);
        Member("near"u8, place.Near);
        Member("in"u8, place.Within);
        Member("valid"u8, place.Valid);
        List("competence"u8, place.Competence);
        Member("notes"u8, place.Notes);
        Members(place.Extensions, Shapes.OnePlace);
        _json.WriteEndObject();
    }

    public void Value(Source source)
    {
        _json.WriteStartObject();
        Member("id"u8, source.Id);
        Member("name"u8, source.Name);
        Member("kind"u8, source.Kind);
        Member("count"u8, source.Count);
        Member("identityWithheld"u8, source.IdentityWithheld);
        Member("custodian"u8, source.Custodian);
        Member("reliability"u8, source.Reliability);
        Member("gradedBy"u8, source.GradedBy);
        Member("gradedOn"u8, source.GradedOn);
        Member("interest"u8, source.Interest);
        List("maybeSameAs"u8, source.MaybeSameAs);
        Member("notes"u8, source.Notes);
        Members(source.Extensions, Shapes.OneSource);
        _json.WriteEndObject();
    }

    public void Value(Evidence evidence)
    {
        _json.WriteStartObject();
        Members(evidence);
        _json.WriteEndObject();
    }

    public void Value(Restriction restriction)
    {
        _json.WriteStartObject();
        Member("id"u8, restriction.Id);
        Member("kind"u8, restriction.Kind);
        List("from"u8, restriction.From);
        List("to"u8, restriction.To);
        List("origin"u8, restriction.Origin);
        List("endUses"u8, restriction.EndUses);
        Member("bothWays"u8, restriction.BothWays);
        Member("mode"u8, restriction.Mode);
        Member("office"u8, restriction.Office);
        List("goods"u8, restriction.Goods, bare: true);
        List("parties"u8, restriction.Parties);
        Member("legalBasis"u8, restriction.LegalBasis);
        if (restriction.Force is { } force)
            _json.WriteString("force"u8, WriterWords.Of(force));
        Member("status"u8, restriction.Status);
        Member("disputed"u8, restriction.Disputed);
        Member("start"u8, restriction.Start);
        Member("end"u8, restriction.End);
        List("evidence"u8, restriction.Evidence);
        Member("notes"u8, restriction.Notes);
        Members(restriction.Extensions, Shapes.OneRestriction);
        _json.WriteEndObject();
    }

    public void Value(Authorization authorization)
    {
        _json.WriteStartObject();
        Member("id"u8, authorization.Id);
        Member("kind"u8, authorization.Kind);
        Member("holder"u8, authorization.Holder);
        Member("country"u8, authorization.Country);
        Member("valid"u8, authorization.Valid);
        List("covers"u8, authorization.Covers);
        List("documents"u8, authorization.Documents);
        Member("notes"u8, authorization.Notes);
        Members(authorization.Extensions, Shapes.OneAuthorization);
        _json.WriteEndObject();
    }

    public void Value(ItemFact fact)
    {
        _json.WriteStartObject();
        Member("item"u8, fact.Item);
        Member("netContent"u8, fact.NetContent);
        Member("unitWeight"u8, fact.UnitWeight);
        Member("per"u8, fact.Per?.Code);
        Members(fact.Extensions, Shapes.Fact);
        _json.WriteEndObject();
    }

    public void Value(ContextClaim claim)
    {
        _json.WriteStartObject();
        Member("text"u8, claim.Text);
        Member("product"u8, claim.Product);
        Member("by"u8, claim.By);
        Member("status"u8, claim.Status);
        List("evidence"u8, claim.Evidence);
        Members(claim.Extensions, Shapes.ContextClaim);
        _json.WriteEndObject();
    }

    private void Member(ReadOnlySpan<byte> name, Party? party)
    {
        if (party is null)
            return;
        _json.WritePropertyName(name);
        if (_registry is null || party.Id is null)
        {
            Value(party);
        }
        else
        {
            _registry.Add(party);
            Value(party.Id);
        }
    }

    private void Member(ReadOnlySpan<byte> name, Place? place)
    {
        if (place is null)
            return;
        _json.WritePropertyName(name);
        if (_registry is null || place.Id is null)
        {
            Value(place);
        }
        else
        {
            _registry.Add(place);
            Value(place.Id);
        }
    }

    private void Member(ReadOnlySpan<byte> name, Source? source)
    {
        if (source is null)
            return;
        _json.WritePropertyName(name);
        if (_registry is null || source.Id is null)
        {
            Value(source);
        }
        else
        {
            _registry.Add(source);
            Value(source.Id);
        }
    }

    private void Member(ReadOnlySpan<byte> name, Nearness? near)
    {
        if (near is null)
            return;
        _json.WriteStartObject(name);
        Member("point"u8, near.Point);
        if (near.Distance is { } distance)
        {
            _json.WritePropertyName("distanceKm"u8);
            if (distance.Unit is { Code: not "KMT" } unit)
                throw new ArgumentException($"The distance of a place is in {unit.Plural}. Write it in kilometers (KMT).");
            if (distance == Quantity.Exactly(distance.Min, "KMT"))
                _json.WriteNumberValue(distance.Min);
            else
                Value(distance, null);
        }

        Members(near.Extensions, Shapes.Near);
        _json.WriteEndObject();
    }

    private void Value(PartyName name)
    {
        _json.WriteStartObject();
        Member("text"u8, name.Text);
        Member("script"u8, name.Script);
        Member("use"u8, name.Use);
        Members(name.Extensions, Shapes.PartyName);
        _json.WriteEndObject();
    }

    private void Value(PartyAlias alias)
    {
        _json.WriteStartObject();
        Member("name"u8, alias.Name);
        Member("valid"u8, alias.Valid);
        Members(alias.Extensions, Shapes.Alias);
        _json.WriteEndObject();
    }

    private void Value(Affiliation tie)
    {
        _json.WriteStartObject();
        Member("to"u8, tie.To);
        Member("kind"u8, tie.Kind);
        Member("status"u8, tie.Status);
        List("evidence"u8, tie.Evidence);
        Member("valid"u8, tie.Valid);
        Members(tie.Extensions, Shapes.Affiliation);
        _json.WriteEndObject();
    }
}
