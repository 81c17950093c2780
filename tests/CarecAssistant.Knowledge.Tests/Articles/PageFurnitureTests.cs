using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Articles;

public class PageFurnitureTests
{
    [Theory]
    [InlineData("Contact Us\n\nIf you have questions or comments, please contact us directly by filling in the form below")]
    [InlineData("## Contact Us\n\nFor inquiries, questons or feedback, contact us directy by filing out the folowing form.")]
    [InlineData("**Get in touch**\nFor any enquiries, you can reach us by filling out the following form:\n\nName *\n\nEmail *\n\nMessage\n\nSubmit")]
    [InlineData("Contact Us")]
    [InlineData("Share this\n\nFacebook | Twitter | LinkedIn\n\nPrevious post: Something else")]
    [InlineData("This website uses cookies to give you the best experience. Accept")]
    [InlineData("© 2023 An Institute. All rights reserved.")]
    [InlineData("Свяжитесь с нами\n\nПо всем вопросам вы можете обратиться к нам, заполнив следующую форму")]
    [InlineData("联系我们\n\n如有任何问题或建议，请填写以下表格")]
    public void Furniture_at_the_end_is_taken_off(string furniture)
    {
        var lines = ("They met in the office.\n\nThey agreed.\n\n" + furniture).Split('\n');
        Assert.Equal("They met in the office.\n\nThey agreed.", string.Join('\n', PageFurniture.TakeOff(lines)));
    }

    [Theory]
    [InlineData("They agreed.\n\nContact Us\n\nThe office is in Urumqi and opens at nine.")]
    [InlineData("The questions of the form of contact between members were discussed.")]
    [InlineData("Applicants fill in the form below and send it to the director.")]
    [InlineData("Contact Us\n\nFor any inquiries or questions, contact us directly by filling out the following form\n\nThe delegation then left for the airport.")]
    [InlineData("Contact Us")]
    [InlineData("The ministers baked cookies for the children.")]
    [InlineData("The reform of the form of government was discussed.")]
    public void What_belongs_to_the_article_stays(string text) => Assert.Equal(text, string.Join('\n', PageFurniture.TakeOff(text.Split('\n'))));
}
