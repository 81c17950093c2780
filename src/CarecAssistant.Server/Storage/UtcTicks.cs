using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CarecAssistant.Server.Storage;

/// <summary>Times as UTC ticks: they sort and compare alike in every engine, which SQLite's text form of an offset does not.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
